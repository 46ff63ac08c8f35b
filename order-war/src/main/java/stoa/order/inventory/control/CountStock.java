package stoa.order.inventory.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.Cause;
import stoa.order.inventory.entity.Count;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.Locations;
import stoa.order.inventory.entity.NewLevel;
import stoa.order.inventory.entity.StockChanges;
import stoa.order.inventory.entity.StockRows;
import stoa.order.inventory.entity.StockRows.Place;

/** Takes over what was counted; makes the levels that are missing. A fixed number of statements, however many items. */
@ApplicationScoped
class CountStock {

    @Inject Locations locations;
    @Inject StockRows rows;
    @Inject StockChanges changes;
    @Inject Announcements announcements;

    /**
     * @param items    at most one per variant and location
     * @param sequence the product's if catalog counted: what is older than a level's last count is ignored, and the
     *                 skus are taken over; null if staff counted
     * @throws Problem UNKNOWN_LOCATION, before anything is written
     */
    @Transactional
    void count(List<Counted> items, Cause cause, Long sequence) {
        var levels = levelsFor(items);
        announcements.changed(rows.add(levels, sequence == null ? 0 : sequence).stream()
                .filter(made -> made.sequence() > 0).toList());
        var ids = rows.lock(levels.stream().map(NewLevel::variantId).distinct().toList());
        if (sequence != null) {
            announcements.changed(rows.rename(levels, sequence));
        }
        announcements.changed(changes.count(countsOf(items, levels, ids), cause, sequence));
    }

    private List<NewLevel> levelsFor(List<Counted> items) {
        var places = locations.byCodes(items.stream().map(Counted::location).collect(toSet()));
        return items.stream().map(item -> {
            var place = places.get(item.location());
            if (place == null) {
                throw new Problem(InventoryProblem.UNKNOWN_LOCATION).detail(item.location());
            }
            return new NewLevel(Ids.next(), item.variantId(), place, item.sku(), item.onHand() == null ? 1 : 0);
        }).toList();
    }

    private static List<Count> countsOf(List<Counted> items, List<NewLevel> levels, Map<Place, UUID> ids) {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).onHand() != null) {
                var place = new Place(levels.get(i).variantId(), levels.get(i).locationId());
                counts.add(new Count(ids.get(place), Ids.next(), items.get(i).onHand(), null));
            }
        }
        return counts;
    }
}
