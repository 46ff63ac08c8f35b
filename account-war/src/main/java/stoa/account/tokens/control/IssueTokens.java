package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives tokens for what is brought. */
@ApplicationScoped
public class IssueTokens {

    @Inject @Any Instance<Grant<?>> grants;

    /** @throws stoa.kernel.problems.Problem INVALID_CREDENTIALS */
    public Granted on(TokenRequest request, Optional<String> client) {
        return grants.stream().filter(grant -> grant.request().isInstance(request)).findFirst()
                .map(grant -> ask(grant, request, client)).orElseThrow();
    }

    private static <R extends TokenRequest> Granted ask(Grant<R> grant, TokenRequest request, Optional<String> client) {
        return grant.by(grant.request().cast(request), client);
    }
}
