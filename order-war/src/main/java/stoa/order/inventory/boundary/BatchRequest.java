package stoa.order.inventory.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.control.CountBatch;

/** Several levels counted at once. */
@Schema(name = "StockCounts")
public record BatchRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /** One sku's stock on hand. */
    @Schema(name = "StockCount")
    public record Item(
            @NotBlank @Size(max = 255) @Pattern(regexp = "\\P{Cntrl}*") String sku,
            @Size(max = 40) @Pattern(regexp = "\\P{Cntrl}*")
            @Schema(description = "The location's code; main unless given") String location,
            @NotNull @Min(0) @Max(1_000_000_000) Integer onHand) {

        CountBatch.Item asCounted() {
            return new CountBatch.Item(sku, location, onHand);
        }
    }
}
