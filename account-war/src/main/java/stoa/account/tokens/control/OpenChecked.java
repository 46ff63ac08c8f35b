package stoa.account.tokens.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.account.sessions.control.Held;
import stoa.account.sessions.control.OpenSession;
import stoa.account.staff.control.SecondFactor;
import stoa.account.staff.entity.ShownCode;
import stoa.kernel.problems.Problem;

/**
 * Opens a session for a password that was checked before: under the login's lock, as whoever changes the password ends
 * the sessions that there are, and would miss one that comes in the same moment.
 */
@ApplicationScoped
class OpenChecked {

    @Inject Logins logins;
    @Inject SecondFactor secondFactor;
    @Inject OpenSession open;

    /**
     * @param code of the second factor, which is used up with this; absent where none is on
     * @throws Problem INVALID_CREDENTIALS if the password was changed or the code used meanwhile
     */
    @Transactional
    Held forLogin(Login checked, Optional<ShownCode> code, Optional<String> client) {
        var login = logins.lockAsChecked(checked).orElseThrow(() -> new Problem(LoginProblem.INVALID_CREDENTIALS));
        code.ifPresent(secondFactor::spend);
        return open.forLogin(login.id(), client);
    }
}
