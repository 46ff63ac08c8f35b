package stoa.order.inventory.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of one level: either a change of what is on hand, or what is on hand now. */
@Schema(name = "StockAdjustment", description = "Exactly one of delta and onHand")
public record AdjustRequest(
        @Min(-1_000_000_000) @Max(1_000_000_000) @Schema(examples = "-3") Integer delta,
        @Min(0) @Max(1_000_000_000) Integer onHand,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Schema(examples = "damaged") String reason) {
}
