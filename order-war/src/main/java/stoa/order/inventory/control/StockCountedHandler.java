package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.Cause;
import stoa.order.inventory.entity.MovementKind;

/** Sets the stock that catalog imported, and gives new variants their level. */
@ApplicationScoped
class StockCountedHandler implements EventHandler {

    private static final int MOST = 1_000_000_000;

    @Inject CountStock count;

    @Override
    public Set<String> types() {
        return Set.of("stock.counted");
    }

    @Override
    public void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        var items = events.stream().flatMap(event -> itemsOf(event).stream()).toList();
        try {
            count.count(items, new Cause(MovementKind.IMPORTED, "Imported", events.get(0).source()));
        } catch (Problem unknown) {
            throw new Poison(unknown.getMessage());
        }
    }

    private static List<Counted> itemsOf(ReceivedEvent event) {
        var told = event.data(StockCounted.class);
        if (told.items() == null) {
            throw new Poison("items are missing");
        }
        var items = new ArrayList<Counted>();
        for (var item : told.items()) {
            if (item.variantId() == null || item.sku() == null
                    || item.onHand() != null && (item.onHand() < 0 || item.onHand() > MOST)) {
                throw new Poison("an item lacks its variant or sku, or its count is out of range");
            }
            items.add(new Counted(item.variantId(), item.sku(), item.location(), item.onHand(), event.sequence()));
        }
        return items;
    }
}
