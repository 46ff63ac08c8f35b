package stoa.order.inventory.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One variant's stock at one location.
 * <p>Invariants, held by the database: nothing is negative, and {@code reserved − shortage ≤ onHand + backorderLimit}.
 *
 * @param location its code
 * @param reserved units promised: the sum of the live reservations
 * @param shortage how far a count fell below what was promised; nothing is sold until it is 0
 * @param sequence raised by every change
 */
public record StockLevel(UUID id, long version, UUID variantId, String sku, String location, int onHand, int reserved,
        int safetyStock, int backorderLimit, int shortage, long sequence, Instant createdAt, Instant updatedAt) {

    /** On hand, not promised and not kept back; may be negative. */
    public int available() {
        return onHand - safetyStock - reserved;
    }

    /** What can still be promised, backorders included; 0 in a shortage. */
    public int sellable() {
        return shortage > 0 ? 0 : Math.max(0, available() + backorderLimit);
    }
}
