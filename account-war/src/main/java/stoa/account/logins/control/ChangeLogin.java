package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Login;
import stoa.account.logins.entity.Logins;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Somebody who is logged in changes what they log in by, and proves by the password to be there in person. */
@ApplicationScoped
public class ChangeLogin {

    @Inject Logins logins;
    @Inject CheckPassword check;
    @Inject PasswordPolicy policy;
    @Inject Passwords passwords;
    @Inject LoginTransaction transaction;

    /**
     * Ends all sessions but one.
     *
     * @param session in which the change is made; absent if it is made in none
     * @throws Problem NOT_FOUND without such a login, INVALID_CREDENTIALS, INVALID_REQUEST, BUSY
     */
    public void password(UUID id, String current, String password, Optional<UUID> session) {
        var login = checked(id, current);
        policy.require("/password", password, login.email(),
                logins.recipient(id).orElseThrow(ChangeLogin::unknown).name());
        transaction.change(login, passwords.hash(password), session);
    }

    /**
     * Asks the new address; the old one stays until it answers. The same whether or not somebody has the new one.
     *
     * @throws Problem NOT_FOUND without such a login, INVALID_CREDENTIALS, BUSY
     */
    public void email(UUID id, String email, String password, String locale) {
        var login = checked(id, password);
        transaction.ask(login, Ask.change(login.id(), email.toLowerCase(Locale.ROOT), locale));
    }

    private Login checked(UUID id, String password) {
        return check.check(logins.byId(id).orElseThrow(ChangeLogin::unknown).email(), password);
    }

    private static Problem unknown() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
