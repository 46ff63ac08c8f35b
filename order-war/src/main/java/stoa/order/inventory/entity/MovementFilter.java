package stoa.order.inventory.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Which movements are asked for; null means any.
 *
 * @param from  at or after it
 * @param until before or at it
 */
public record MovementFilter(UUID stockLevelId, String sku, String location, MovementKind kind, Instant from,
        Instant until) {

    String kindName() {
        return kind == null ? null : kind.name();
    }
}
