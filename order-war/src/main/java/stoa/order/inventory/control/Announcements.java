package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import stoa.kernel.events.Fact;
import stoa.kernel.events.Facts;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevelChanged;

/** Tells the other contexts what became of stock levels, in the transaction that changed them. */
@ApplicationScoped
class Announcements {

    @Inject Event<Facts> facts;

    void changed(List<StockLevel> levels) {
        if (!levels.isEmpty()) {
            facts.fire(new Facts(levels.stream().<Fact>map(StockLevelChanged::new).toList()));
        }
    }
}
