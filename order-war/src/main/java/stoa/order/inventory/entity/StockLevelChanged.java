package stoa.order.inventory.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;

/** A stock level is now as told here. */
public record StockLevelChanged(StockLevel level) implements Fact {

    /** What the event tells; its schema is {@code stock.level-changed.v1.json}. */
    public record State(UUID levelId, UUID variantId, String sku, String location, int onHand, int reserved,
            int available, int sellable, boolean backorder) {
    }

    @Override
    public String type() {
        return "stock.level-changed";
    }

    @Override
    public String aggregate() {
        return "stock-level";
    }

    @Override
    public UUID aggregateId() {
        return level.id();
    }

    @Override
    public long sequence() {
        return level.sequence();
    }

    @Override
    public State data() {
        return new State(level.id(), level.variantId(), level.sku(), level.location(), level.onHand(),
                level.reserved(), level.available(), level.sellable(), level.backorderLimit() > 0);
    }
}
