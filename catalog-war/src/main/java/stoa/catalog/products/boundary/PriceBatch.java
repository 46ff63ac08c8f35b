package stoa.catalog.products.boundary;

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
import stoa.catalog.products.control.PriceVariants;

/** Several prices set at once. */
@Schema(name = "PriceBatch")
public record PriceBatch(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /**
     * One price.
     *
     * @param amount    a decimal with exactly the currency's digits
     * @param priceList a code; the currency's BASE list unless given
     * @param minQuantity units from which the price holds; only 1, which it is unless given, is sold at yet
     */
    @Schema(name = "PriceBatchItem")
    public record Item(@NotBlank @Size(max = 255) @Pattern(regexp = "\\P{Cntrl}*") String sku,
            @Size(max = 64) @Pattern(regexp = "\\P{Cntrl}*") String priceList,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull @Pattern(regexp = "(0|[1-9]\\d{0,14})(\\.\\d{1,4})?") String amount,
            @Schema(description = "Only 1 until there are prices by quantity; more fails as min-quantity-unsupported")
            @Min(1) @Max(1_000_000) Integer minQuantity) {

        PriceVariants.Item asPriced() {
            return new PriceVariants.Item(sku, priceList, currency, amount, minQuantity == null ? 1 : minQuantity);
        }
    }
}
