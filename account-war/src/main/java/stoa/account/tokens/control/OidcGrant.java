package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.account.providers.control.LogInByProvider;
import stoa.account.sessions.control.OpenSession;

/** A member of staff logs in with an external provider; its groups say what the member may. */
@ApplicationScoped
class OidcGrant implements Grant<OidcRequest> {

    @Inject LogInByProvider logIn;
    @Inject OpenSession open;
    @Inject PersonalToken tokens;

    @Override
    public Class<OidcRequest> request() {
        return OidcRequest.class;
    }

    @Override
    public Granted by(OidcRequest request, Optional<String> client) {
        var login = logIn.with(request.provider(), request.authorization());
        return tokens.of(login, open.forLogin(login.id(), client));
    }
}
