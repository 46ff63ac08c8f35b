package stoa.order.inventory.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import stoa.order.inventory.entity.Held;
import stoa.order.inventory.entity.Shift;
import stoa.order.inventory.entity.StockChanges;

/** Returns the units of ended promises to their levels, within the caller's transaction. */
@ApplicationScoped
class GiveBack {

    @Inject StockChanges changes;
    @Inject Announcements announcements;

    void units(List<Held> ended) {
        if (ended.isEmpty()) {
            return;
        }
        var byLevel = ended.stream().collect(groupingBy(Held::levelId, TreeMap::new, summingInt(Held::quantity)));
        announcements.changed(changes.shift(byLevel.entrySet().stream()
                .map(level -> new Shift(level.getKey(), 0, level.getValue())).toList()));
    }
}
