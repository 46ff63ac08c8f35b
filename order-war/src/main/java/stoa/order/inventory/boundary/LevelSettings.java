package stoa.order.inventory.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a level is sold: what is kept back, and how much may be sold that is not there. */
@Schema(name = "StockLevelSettings")
public record LevelSettings(
        @NotNull @Min(0) @Max(500_000_000) Integer safetyStock,
        @NotNull @Min(0) @Max(500_000_000) Integer backorderLimit) {
}
