package stoa.account.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import stoa.account.logins.control.PasswordPolicy;
import stoa.account.logins.control.Passwords;
import stoa.kernel.problems.Problem;

/** Begins a shop with its first administrator; the password is worked on outside of the transaction. */
@ApplicationScoped
public class BeginShop {

    @Inject PasswordPolicy policy;
    @Inject Passwords passwords;
    @Inject FirstAdministrator first;

    /** @throws Problem INVALID_REQUEST for a password that is not accepted; ADMINISTRATOR_EXISTS; EMAIL_TAKEN */
    public UUID with(String email, String password) {
        policy.require("/password", password, email, null);
        return first.make(email, passwords.hash(password));
    }
}
