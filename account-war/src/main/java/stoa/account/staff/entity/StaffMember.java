package stoa.account.staff.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stoa.account.roles.entity.Role;

/**
 * Somebody who works for the shop.
 *
 * @param id           of the login too
 * @param active       whether the member may log in
 * @param roles        names, in order
 * @param provider     who logs the member in; absent for who has a password here
 * @param providedAt   when the provider last did, and said which roles; absent as {@code provider} is
 * @param secondFactor whether one is in force
 * @param welcome      whether the member could log in: has a password and a proved address, or a provider
 */
public record StaffMember(UUID id, long version, String email, String name, boolean active, List<String> roles,
        String provider, Instant providedAt, boolean secondFactor, boolean welcome, Instant createdAt, Instant updatedAt) {

    public boolean isLocal() {
        return provider == null;
    }

    /** Whether the shop can be administered by this member now. */
    public boolean isAdministrator() {
        return active && welcome && roles.contains(Role.ADMIN);
    }
}
