package stoa.order.inventory.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Stock promised to one line of a cart or of an order.
 *
 * @param location  the code of the place it is taken from
 * @param expiresAt when a cart's promise ends; null for an order's, which ends by shipping or release only
 */
public record Reservation(UUID id, Owner ownerType, UUID ownerId, UUID lineId, UUID stockLevelId, UUID variantId,
        String sku, String location, int quantity, ReservationState state, Instant expiresAt, Instant createdAt,
        Instant updatedAt) {

    /** Whose a reservation is. */
    public enum Owner { CART, ORDER }
}
