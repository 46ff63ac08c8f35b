package stoa.catalog.availability.control;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.availability.entity.LevelShown;
import stoa.catalog.availability.entity.Shelf;
import stoa.catalog.documents.control.PrepareDocuments;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.settings.Setting;

/**
 * Keeps what shoppers see of stock; a document changes only when a variant moves to another band. A fixed number of
 * statements, however many levels changed together.
 */
@ApplicationScoped
class ShowLevel implements EventHandler {

    private static final BinaryOperator<ReceivedEvent> NEWER =
            (one, other) -> other.sequence() > one.sequence() ? other : one;

    @Inject Jdbi jdbi;
    @Inject PrepareDocuments documents;
    @Inject Event<AvailabilityMoved> moved;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    @Override
    public Set<String> types() {
        return Set.of("stock.level-changed");
    }

    @Override
    public void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        var levels = events.stream().collect(toMap(ReceivedEvent::aggregateId, Function.identity(), NEWER)).values()
                .stream().map(event -> event.data(LevelShown.class).asOf(event.sequence())).toList();
        var shelf = new Shelf(jdbi);
        shelf.lockProductsOf(levels.stream().map(LevelShown.AsOf::variantId).toList());
        var news = shelf.put(levels);
        if (!news.isEmpty()) {
            prepare(shelf.moveBands(news, threshold));
        }
    }

    private void prepare(Set<UUID> products) {
        if (!products.isEmpty()) {
            documents.of(products);
            moved.fire(new AvailabilityMoved(products));
        }
    }
}
