package stoa.account.staff.entity;

import java.util.UUID;

/**
 * A code of somebody's second factor that was right when it was looked at, and is not used up by that.
 *
 * @param step of the device's code; absent (null) of a recovery code
 * @param hash of the recovery code; absent (null) of a device's
 */
public record ShownCode(UUID loginId, Long step, String hash) {

    public static ShownCode ofDevice(UUID loginId, long step) {
        return new ShownCode(loginId, step, null);
    }

    public static ShownCode ofRecovery(UUID loginId, String hash) {
        return new ShownCode(loginId, null, hash);
    }
}
