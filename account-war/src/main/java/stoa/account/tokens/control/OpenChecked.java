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
import stoa.kernel.problems.Problem;

/**
 * Opens a session for a password that was checked before: under the login's lock, as whoever changes the password ends
 * the sessions that there are, and would miss one that comes in the same moment.
 */
@ApplicationScoped
class OpenChecked {

    @Inject Logins logins;
    @Inject OpenSession open;

    /** @throws Problem INVALID_CREDENTIALS if the password was changed meanwhile */
    @Transactional
    Held forLogin(Login checked, Optional<String> client) {
        var login = logins.lockAsChecked(checked).orElseThrow(() -> new Problem(LoginProblem.INVALID_CREDENTIALS));
        return open.forLogin(login.id(), client);
    }
}
