package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * What becomes of a level's stock on hand: a new figure, or a change of it; exactly one is given.
 *
 * @param movementId the ledger row's id, if anything changes
 * @param asOf       the sequence of the count, or null: a level that was counted at it or later is left alone
 */
public record Count(UUID levelId, UUID movementId, Integer onHand, Integer delta, Long asOf) {
}
