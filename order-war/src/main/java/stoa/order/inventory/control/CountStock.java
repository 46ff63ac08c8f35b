package stoa.order.inventory.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Where something was counted. */
    private record Spot(UUID variantId, String location) { }

    /**
     * @param items of those for one variant and location the newest counts, and the last of equals
     * @throws Problem UNKNOWN_LOCATION, before anything is written
     */
    @Transactional
    void count(List<Counted> items, Cause cause) {
        var places = placesOf(items);
        var figures = newest(items.stream().filter(item -> item.onHand() != null));
        var levels = newest(items.stream()).entrySet().stream().map(entry -> level(entry.getValue(),
                places.get(entry.getKey().location()), figures.containsKey(entry.getKey()))).toList();
        announcements.changed(rows.add(levels).stream().filter(made -> made.sequence() > 0).toList());
        var ids = rows.lock(levels.stream().map(NewLevel::variantId).distinct().toList());
        if (items.stream().anyMatch(Counted::isCatalogs)) {
            announcements.changed(rows.rename(levels));
        }
        var counts = figures.values().stream().map(item -> new Count(
                ids.get(new Place(item.variantId(), places.get(item.location()))), Ids.next(), item.onHand(), null,
                item.asOf())).toList();
        announcements.changed(changes.count(counts, cause));
    }

    private static NewLevel level(Counted item, UUID place, boolean countFollows) {
        return new NewLevel(Ids.next(), item.variantId(), place, item.sku(), countFollows ? 0 : 1,
                item.isCatalogs() ? item.asOf() : 0);
    }

    private Map<String, UUID> placesOf(List<Counted> items) {
        var codes = items.stream().map(Counted::location).collect(toSet());
        var places = locations.byCodes(codes);
        codes.stream().filter(code -> !places.containsKey(code)).findAny().ifPresent(code -> {
            throw new Problem(InventoryProblem.UNKNOWN_LOCATION).detail(code);
        });
        return places;
    }

    private static Map<Spot, Counted> newest(Stream<Counted> items) {
        var newest = new LinkedHashMap<Spot, Counted>();
        items.forEach(item -> newest.merge(new Spot(item.variantId(), item.location()), item,
                (one, other) -> other.isOlderThan(one) ? one : other));
        return newest;
    }
}
