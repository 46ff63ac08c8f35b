package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.account.logins.control.CheckPassword;
import stoa.account.sessions.control.OpenSession;

/** A person logs in: first the password is right, then a session opens. */
@ApplicationScoped
class PasswordGrant implements Grant<PasswordRequest> {

    @Inject CheckPassword check;
    @Inject OpenSession open;
    @Inject PersonalToken tokens;

    @Override
    public Class<PasswordRequest> request() {
        return PasswordRequest.class;
    }

    @Override
    public Granted by(PasswordRequest request, Optional<String> client) {
        var login = check.check(request.email(), request.password());
        return tokens.of(login, open.forLogin(login.id(), client));
    }
}
