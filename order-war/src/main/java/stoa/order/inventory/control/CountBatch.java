package stoa.order.inventory.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stoa.order.inventory.entity.Cause;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.Location;
import stoa.order.inventory.entity.Locations;
import stoa.order.inventory.entity.MovementKind;
import stoa.order.inventory.entity.StockLevels;

/** Staff or a machine count many skus at once; an item at fault is refused by itself, the others count. */
@ApplicationScoped
public class CountBatch {

    /** What was counted. @param location its code; the default one unless given */
    public record Item(String sku, String location, int onHand) {

        String place() {
            return location == null ? Location.DEFAULT : location;
        }
    }

    /** What became of an item. @param code why it was refused; null if it counts */
    public record Outcome(String sku, String code) {
    }

    @Inject StockLevels levels;
    @Inject Locations locations;
    @Inject CountStock count;

    /** @return an outcome for each item, in their order */
    @Transactional
    public List<Outcome> of(List<Item> items, String actor) {
        var variants = levels.variantsOf(items.stream().map(Item::sku).collect(toSet()));
        var places = locations.byCodes(items.stream().map(Item::place).collect(toSet())).keySet();
        var seen = new HashSet<List<String>>();
        var counted = new ArrayList<Counted>();
        var outcomes = new ArrayList<Outcome>();
        for (var item : items) {
            var fault = faultOf(item, variants, places, seen);
            outcomes.add(new Outcome(item.sku(), fault));
            if (fault == null) {
                counted.add(new Counted(variants.get(item.sku()), item.sku(), item.place(), item.onHand(), null));
            }
        }
        if (!counted.isEmpty()) {
            count.count(counted, new Cause(MovementKind.COUNTED, "Counted", actor));
        }
        return outcomes;
    }

    private static String faultOf(Item item, Map<String, UUID> variants, Set<String> places, Set<List<String>> seen) {
        if (!variants.containsKey(item.sku())) {
            return "unknown-sku";
        }
        if (!places.contains(item.place())) {
            return InventoryProblem.UNKNOWN_LOCATION.code();
        }
        return seen.add(List.of(item.sku(), item.place())) ? null : "duplicate";
    }
}
