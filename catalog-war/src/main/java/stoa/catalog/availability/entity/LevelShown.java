package stoa.catalog.availability.entity;

import java.util.UUID;

/**
 * One stock level as order tells it.
 *
 * @param available on hand and promised to nobody; may be negative
 * @param sellable  what may still be promised, backorders included
 */
public record LevelShown(UUID levelId, UUID variantId, String sku, String location, int onHand, int reserved,
        int available, int sellable, boolean backorder) {

    /** What of it is kept, with the sequence that it was told at. */
    public record AsOf(UUID levelId, UUID variantId, int available, int sellable, long sequence) { }

    public AsOf asOf(long sequence) {
        return new AsOf(levelId, variantId, available, sellable, sequence);
    }
}
