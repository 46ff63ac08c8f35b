package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
public class StockCountedHandler implements EventHandler {

    private static final int MOST = 1_000_000_000;

    @Inject CountStock count;

    @Override
    public Set<String> types() {
        return Set.of("stock.counted");
    }

    @Override
    public void handle(ReceivedEvent event) {
        var items = itemsOf(event.data(StockCounted.class));
        try {
            count.count(items, new Cause(MovementKind.IMPORTED, "Imported", event.source()), event.sequence());
        } catch (Problem unknown) {
            throw new Poison(unknown.getMessage());
        }
    }

    /** The last item counts where a variant stands twice at one location. */
    private static List<Counted> itemsOf(StockCounted told) {
        if (told.items() == null) {
            throw new Poison("items are missing");
        }
        var items = new LinkedHashMap<String, Counted>();
        for (var item : told.items()) {
            if (item.variantId() == null || item.sku() == null
                    || item.onHand() != null && (item.onHand() < 0 || item.onHand() > MOST)) {
                throw new Poison("an item lacks its variant or sku, or its count is out of range");
            }
            var counted = new Counted(item.variantId(), item.sku(), item.location(), item.onHand());
            items.put(counted.variantId() + " " + counted.location(), counted);
        }
        return List.copyOf(items.values());
    }
}
