package stoa.catalog.products.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.catalog.products.control.PriceVariants.Outcome;

/** What became of each price, in the order they were sent. */
@Schema(name = "PriceBatchResults")
public record PriceBatchView(List<Item> items) {

    /** What became of one price. */
    @Schema(name = "PriceBatchResult")
    public record Item(String sku, @Schema(enumeration = {"OK", "FAILED"}) String status,
            @Schema(description = "unknown-sku, unknown-currency, unknown-price-list, currency-mismatch,"
                    + " min-quantity-unsupported, invalid-amount or duplicate; absent if it counts") String code) { }

    static PriceBatchView of(List<Outcome> outcomes) {
        return new PriceBatchView(outcomes.stream().map(outcome ->
                new Item(outcome.sku(), outcome.code() == null ? "OK" : "FAILED", outcome.code())).toList());
    }
}
