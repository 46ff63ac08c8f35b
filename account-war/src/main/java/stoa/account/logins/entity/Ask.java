package stoa.account.logins.entity;

import java.util.UUID;
import stoa.kernel.ids.Ids;

/**
 * What somebody asked for an email address, be it known or not.
 *
 * @param loginId      who asks to move to the address; absent unless it is a change
 * @param passwordHash what a registration chose; absent otherwise
 * @param locale       BCP 47, of the registration or the request
 */
public record Ask(UUID id, AskKind kind, UUID loginId, String email, String passwordHash, String name, String locale) {

    public static Ask registration(String email, String passwordHash, String name, String locale) {
        return new Ask(Ids.next(), AskKind.REGISTER, null, email, passwordHash, name, locale);
    }

    public static Ask reset(String email, String locale) {
        return new Ask(Ids.next(), AskKind.RESET, null, email, null, null, locale);
    }

    public static Ask change(UUID loginId, String email, String locale) {
        return new Ask(Ids.next(), AskKind.CHANGE, loginId, email, null, null, locale);
    }
}
