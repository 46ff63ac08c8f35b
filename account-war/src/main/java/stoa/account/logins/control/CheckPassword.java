package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.kernel.limits.LogInLimit;
import stoa.kernel.problems.Problem;

/** Tells whose email address and password these are; it takes as long where nobody is known as where somebody is. */
@ApplicationScoped
public class CheckPassword {

    @Inject Logins logins;
    @Inject Passwords passwords;
    @Inject LogInLimit limit;

    /**
     * Not to be called in a transaction.
     *
     * @throws Problem INVALID_CREDENTIALS, also while the address is not proved; TOO_MANY_REQUESTS, for a right password
     *                 too, after too many wrong ones; BUSY if too many log in at once
     */
    public Login check(String email, String password) {
        return limit.guard(email, LoginProblem.INVALID_CREDENTIALS, () -> known(email, password));
    }

    private Login known(String email, String password) {
        var login = logins.byEmail(email.toLowerCase(Locale.ROOT));
        boolean right = passwords.matches(password, login.flatMap(one -> Optional.ofNullable(one.passwordHash()))
                .orElseGet(passwords::nobodys));
        return login.filter(one -> right && one.passwordHash() != null && one.isVerified())
                .orElseThrow(() -> new Problem(LoginProblem.INVALID_CREDENTIALS));
    }
}
