package stoa.order.inventory.entity;

import java.util.UUID;

/** Units that a reservation takes from a level, or gives back to it. */
public record Held(UUID levelId, int quantity) {
}
