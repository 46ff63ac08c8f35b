package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import stoa.account.logins.entity.Ask;
import stoa.account.logins.entity.Asks;
import stoa.kernel.problems.Problem;

/**
 * Somebody wants to be a customer. What happens here is the same whether or not the address is known: the mail tells its
 * owner. Nobody has a login before the address is proved, and each link brings the password of its own registration, so
 * registering a stranger's address sets nothing and takes nothing away.
 */
@ApplicationScoped
public class Register {

    @Inject PasswordPolicy policy;
    @Inject Passwords passwords;
    @Inject Asks asks;

    /** @throws Problem INVALID_REQUEST if the password may not be chosen; BUSY if too many are hashed at once */
    public void ask(String email, String password, String name, String locale) {
        var address = email.toLowerCase(Locale.ROOT);
        policy.require("/password", password, address, name);
        asks.add(Ask.registration(address, passwords.hash(password), name, locale));
    }
}
