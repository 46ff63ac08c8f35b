package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * What one transaction does to a level's promises.
 *
 * @param take units newly promised
 * @param free units given back by the same owner, which may serve what is taken
 */
public record Shift(UUID levelId, int take, int free) {
}
