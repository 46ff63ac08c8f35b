package stoa.order.inventory.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A place that holds stock.
 *
 * @param code     unique in the store, never changed; {@link #DEFAULT} always exists
 * @param priority lines are taken from the lowest first, then by id
 */
public record Location(UUID id, long version, String code, String name, int priority, Instant createdAt,
        Instant updatedAt) {

    /** Where imports and counts without a location count into. */
    public static final String DEFAULT = "main";

    public boolean isDefault() {
        return code.equals(DEFAULT);
    }
}
