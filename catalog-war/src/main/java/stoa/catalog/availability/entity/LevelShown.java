package stoa.catalog.availability.entity;

import java.util.UUID;

/**
 * One stock level as order tells it.
 *
 * @param available on hand and promised to nobody; may be negative
 * @param sellable  what may still be promised, backorders included
 */
public record LevelShown(UUID levelId, UUID variantId, String sku, String location, int onHand, int reserved,
        int available, int sellable, boolean backorder) { }
