package stoa.order.inventory.entity;

/**
 * Why stock on hand changed, as the ledger keeps it.
 *
 * @param reason for people
 * @param actor  who did it, as {@code subject:…} or {@code catalog}
 */
public record Cause(MovementKind kind, String reason, String actor) {
}
