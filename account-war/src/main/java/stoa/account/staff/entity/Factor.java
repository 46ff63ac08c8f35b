package stoa.account.staff.entity;

import java.time.Instant;

/**
 * A member's second factor.
 *
 * @param secret      encrypted
 * @param confirmedAt since when it is in force; absent until its first code was told
 */
public record Factor(byte[] secret, Instant confirmedAt) {

    public boolean isOn() {
        return confirmedAt != null;
    }
}
