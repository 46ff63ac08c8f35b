package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * A stock level that a line may be taken from.
 *
 * @param free units that can be promised, backorders included; negative in a shortage
 */
public record Candidate(UUID levelId, UUID variantId, int free) {
}
