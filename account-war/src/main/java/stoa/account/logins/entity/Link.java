package stoa.account.logins.entity;

import java.util.UUID;

/**
 * What a mailed link proves to whoever has read the mail.
 *
 * @param loginId      whose it is; absent for a registration, which has a login only once it is proved
 * @param email        the address that it was sent to
 * @param passwordHash what this very registration chose, so that no link proves another one's password; absent otherwise
 */
public record Link(LinkPurpose purpose, UUID loginId, String email, String passwordHash, String name, String locale) {

    static Link of(LinkPurpose purpose, UUID loginId, String email) {
        return new Link(purpose, loginId, email, null, null, null);
    }

    public static Link verification(Ask registration) {
        return new Link(LinkPurpose.VERIFY, null, registration.email(), registration.passwordHash(), registration.name(),
                registration.locale());
    }

    public static Link reset(Login login) {
        return of(LinkPurpose.RESET, login.id(), login.email());
    }

    public static Link change(UUID loginId, String email) {
        return of(LinkPurpose.EMAIL, loginId, email);
    }
}
