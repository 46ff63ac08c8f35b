package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * What becomes of a level's stock on hand: a new figure, or a change of it; exactly one is given.
 *
 * @param movementId the ledger row's id, if anything changes
 */
public record Count(UUID levelId, UUID movementId, Integer onHand, Integer delta) {
}
