package stoa.order.inventory.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a level's stock on hand; never changed afterwards.
 *
 * @param location the code of the level's place
 */
public record StockMovement(UUID id, UUID stockLevelId, UUID variantId, String sku, String location, MovementKind kind,
        int delta, int onHandAfter, String reason, String actor, Instant createdAt) {
}
