package stoa.account.roles.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A name for a set of permissions.
 *
 * @param name        unique in the store
 * @param permissions of {@link Permissions#ALL}, in order
 * @param fixed       whether it came with the shop, and stays as it is
 */
public record Role(UUID id, long version, String name, List<String> permissions, boolean fixed, Instant createdAt,
        Instant updatedAt) {

    /** The fixed role that holds every permission. */
    public static final String ADMIN = "admin";
}
