package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import stoa.account.keys.control.CheckKey;
import stoa.account.keys.entity.ApiKey;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.signing.control.SignToken;
import stoa.kernel.limits.LogInLimit;
import stoa.kernel.problems.Problem;

/** An integrator's program gets a token with its key's scopes; it asks again when that is over. */
@ApplicationScoped
class KeyGrant implements Grant<KeyRequest> {

    @Inject CheckKey check;
    @Inject LogInLimit limit;
    @Inject SignToken sign;

    @Override
    public Class<KeyRequest> request() {
        return KeyRequest.class;
    }

    @Override
    public Granted by(KeyRequest request, Optional<String> client) {
        var key = check.by(request.clientId(), request.clientSecret()).orElseGet(() -> refuse(request));
        return new Granted(sign.of(key.id(), key.name(), Set.copyOf(key.scopes()), Optional.empty()), null);
    }

    /** A right secret is not made to wait: nobody guesses it, and who knows the key's id could keep its program out. */
    private ApiKey refuse(KeyRequest request) {
        Supplier<ApiKey> wrong = () -> {
            throw new Problem(LoginProblem.INVALID_CREDENTIALS);
        };
        return limit.guard(request.clientId(), LoginProblem.INVALID_CREDENTIALS, wrong);
    }
}
