package stoa.order.inventory.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.StockLevel;

/** One variant's stock at one location, as staff read it. */
@Schema(name = "StockLevel")
public record StockLevelView(UUID id, UUID variantId, String sku,
        @Schema(description = "The location's code", examples = "main") String location, int onHand,
        @Schema(description = "Promised to carts and orders") int reserved,
        @Schema(description = "onHand − safetyStock − reserved; may be negative") int available,
        int safetyStock, int backorderLimit,
        @Schema(description = "How far a count fell below what was promised; nothing is sold until it is 0") int shortage,
        Instant createdAt, Instant updatedAt) {

    static StockLevelView of(StockLevel level) {
        return new StockLevelView(level.id(), level.variantId(), level.sku(), level.location(), level.onHand(),
                level.reserved(), level.available(), level.safetyStock(), level.backorderLimit(), level.shortage(),
                level.createdAt(), level.updatedAt());
    }
}
