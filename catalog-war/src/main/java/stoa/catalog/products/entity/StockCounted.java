package stoa.catalog.products.entity;

import java.util.List;
import java.util.UUID;
import stoa.kernel.events.Fact;

/** Tells order which variants there are to keep stock of, and how much of them was imported. */
public record StockCounted(UUID aggregateId, long sequence, Told data) implements Fact {

    /** @param items at most 100 */
    public record Told(List<Item> items) { }

    /** @param onHand absent when nothing was counted: only the level has to be there */
    public record Item(UUID variantId, String sku, Integer onHand) { }

    @Override
    public String type() {
        return "stock.counted";
    }

    @Override
    public String aggregate() {
        return "product";
    }

    @Override
    public boolean internal() {
        return true;
    }
}
