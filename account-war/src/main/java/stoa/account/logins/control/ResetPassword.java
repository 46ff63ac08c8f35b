package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Asks;
import stoa.account.logins.entity.Link;
import stoa.account.logins.entity.LinkToken;
import stoa.account.logins.entity.Links;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.logins.entity.Logins;
import stoa.kernel.problems.Problem;

/** Somebody has forgotten the password, or has none yet, and chooses one by a mailed link. */
@ApplicationScoped
public class ResetPassword {

    @Inject Asks asks;
    @Inject Links links;
    @Inject Logins logins;
    @Inject PasswordPolicy policy;
    @Inject Passwords passwords;
    @Inject LoginTransaction transaction;

    /** The same whether or not the address is known. */
    public void ask(String email, String locale) {
        asks.add(Ask.reset(email.toLowerCase(Locale.ROOT), locale));
    }

    /** @throws Problem TOKEN_INVALID; INVALID_REQUEST if the password may not be chosen, and then the link stays good */
    public void confirm(String token, String password) {
        var told = new LinkToken(token);
        var id = links.live(told, LoginTransaction.RESETTING).map(Link::loginId).orElseThrow(ResetPassword::invalid);
        var person = logins.recipient(id).orElseThrow(ResetPassword::invalid);
        policy.require("/password", password, person.email(), person.name());
        transaction.reset(id, told, passwords.hash(password));
    }

    private static Problem invalid() {
        return new Problem(LoginProblem.TOKEN_INVALID);
    }
}
