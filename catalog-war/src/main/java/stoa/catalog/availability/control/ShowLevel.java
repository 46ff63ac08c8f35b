package stoa.catalog.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.availability.entity.LevelShown;
import stoa.catalog.availability.entity.Shelf;
import stoa.catalog.documents.control.PrepareDocuments;
import stoa.catalog.products.control.BandsMoved;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.settings.Setting;

/** Keeps what shoppers see of stock; a document changes only when a variant moves to another band. */
@ApplicationScoped
class ShowLevel implements EventHandler {

    @Inject Jdbi jdbi;
    @Inject PrepareDocuments documents;
    @Inject Event<BandsMoved> moved;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    @Override
    public Set<String> types() {
        return Set.of("stock.level-changed");
    }

    @Override
    public void handle(ReceivedEvent event) {
        var level = event.data(LevelShown.class);
        var shelf = new Shelf(jdbi);
        var product = shelf.lockProductOf(level.variantId());
        if (shelf.put(level, event.sequence()) && product.isPresent() && shelf.moveBand(level.variantId(), threshold)) {
            documents.of(List.of(product.get()));
            moved.fire(new BandsMoved(List.of(product.get())));
        }
    }
}
