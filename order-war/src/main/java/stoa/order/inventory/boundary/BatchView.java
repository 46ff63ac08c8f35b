package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.control.CountBatch;

/** What became of each counted item, in the order they were sent. */
@Schema(name = "StockCountResults")
public record BatchView(List<Item> items) {

    /** What became of one item. */
    @Schema(name = "StockCountResult")
    public record Item(String sku, @Schema(enumeration = {"OK", "FAILED"}) String status,
            @Schema(description = "unknown-sku, unknown-location or duplicate; absent if it counts") String code) {
    }

    static BatchView of(List<CountBatch.Outcome> outcomes) {
        return new BatchView(outcomes.stream().map(outcome ->
                new Item(outcome.sku(), outcome.code() == null ? "OK" : "FAILED", outcome.code())).toList());
    }
}
