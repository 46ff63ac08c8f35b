package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * A figure of a level that does not agree with its ledger.
 *
 * @param figure   {@code onHand} (the sum of the movements) or {@code reserved} (that of the live reservations)
 * @param level    what the level says
 * @param ledger   what the rows sum up to
 * @param location the code of the level's place
 */
public record Difference(UUID levelId, String sku, String location, String figure, long level, long ledger) {
}
