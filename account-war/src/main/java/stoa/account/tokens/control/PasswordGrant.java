package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import stoa.account.logins.control.CheckPassword;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.sessions.control.EndSession;
import stoa.account.sessions.control.OpenSession;
import stoa.account.staff.control.SecondFactor;
import stoa.kernel.problems.Problem;

/** A person logs in: first the password is right, then the second factor where one is on, then a session opens. */
@ApplicationScoped
class PasswordGrant implements Grant<PasswordRequest> {

    @Inject CheckPassword check;
    @Inject SecondFactor secondFactor;
    @Inject OpenSession open;
    @Inject EndSession end;
    @Inject Logins logins;
    @Inject PersonalToken tokens;

    @Override
    public Class<PasswordRequest> request() {
        return PasswordRequest.class;
    }

    @Override
    public Granted by(PasswordRequest request, Optional<String> client) {
        var login = check.check(request.email(), request.password());
        secondFactor.check(login, Optional.ofNullable(request.otp()));
        var held = open.forLogin(login.id(), client);
        if (!isStill(login)) {
            end.by(held.refreshToken());
            throw new Problem(LoginProblem.INVALID_CREDENTIALS);
        }
        return tokens.of(login, held);
    }

    /** Whether the password was not changed while it was checked: a change ends only sessions that there are. */
    private boolean isStill(Login checked) {
        return logins.byId(checked.id()).filter(now -> Objects.equals(now.passwordHash(), checked.passwordHash())).isPresent();
    }
}
