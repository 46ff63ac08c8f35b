package stoa.account.logins.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who may prove to be somebody by an email address and a password.
 *
 * @param id           the subject of the tokens that it is given
 * @param email        in lower case
 * @param passwordHash absent while none was chosen
 * @param verifiedAt   when the address was proved; absent before, and then nobody logs in
 */
public record Login(UUID id, long version, LoginKind kind, String email, String passwordHash, Instant verifiedAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
