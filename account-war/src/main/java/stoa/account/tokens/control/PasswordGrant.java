package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.account.logins.control.CheckPassword;
import stoa.account.staff.control.SecondFactor;

/** A person logs in: first the password is right, then the second factor where one is on, then a session opens. */
@ApplicationScoped
class PasswordGrant implements Grant<PasswordRequest> {

    @Inject CheckPassword check;
    @Inject SecondFactor secondFactor;
    @Inject OpenChecked open;
    @Inject PersonalToken tokens;

    @Override
    public Class<PasswordRequest> request() {
        return PasswordRequest.class;
    }

    @Override
    public Granted by(PasswordRequest request, Optional<String> client) {
        var login = check.check(request.email(), request.password());
        var code = secondFactor.check(login, Optional.ofNullable(request.otp()));
        return tokens.of(login, open.forLogin(login, code, client));
    }
}
