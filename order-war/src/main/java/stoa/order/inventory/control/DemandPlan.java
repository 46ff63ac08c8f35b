package stoa.order.inventory.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.order.inventory.entity.Candidate;
import stoa.order.inventory.entity.Held;
import stoa.order.inventory.entity.NewReservation;
import stoa.order.inventory.entity.Shift;

/**
 * Which level serves which line, decided from what the levels can give at a moment; touches nothing.
 * <p>A line is never split: it is taken from the first level that can give all of it after the lines before it, so
 * that two lines of one variant can't both count the same units. What the owner gives back counts as there.
 */
final class DemandPlan {

    /** A line that no level can serve whole. @param available the most that one level could give it */
    record Shortage(Demand demand, int available) {
    }

    private final Map<UUID, List<UUID>> levelsOf;
    private final Map<UUID, Integer> left = new HashMap<>();
    private final Map<UUID, Integer> freed = new TreeMap<>();
    private final Map<UUID, Integer> taken = new TreeMap<>();
    private final List<NewReservation> reservations = new ArrayList<>();
    private final List<Shortage> shortages = new ArrayList<>();

    private DemandPlan(List<Candidate> candidates, List<Held> back) {
        levelsOf = candidates.stream().collect(
                groupingBy(Candidate::variantId, LinkedHashMap::new, mapping(Candidate::levelId, toList())));
        candidates.forEach(candidate -> left.put(candidate.levelId(), candidate.free()));
        back.forEach(held -> freed.merge(held.levelId(), held.quantity(), Math::addExact));
        freed.forEach((level, units) -> left.computeIfPresent(level, (id, free) -> free + units));
    }

    /**
     * @param candidates the levels of the demanded variants, the preferred first
     * @param back       what the same owner gives back in the same transaction
     */
    static DemandPlan of(List<Demand> demands, List<Candidate> candidates, List<Held> back) {
        var plan = new DemandPlan(candidates, back);
        demands.stream().filter(Demand::tracked).forEach(plan::serve);
        return plan;
    }

    private void serve(Demand demand) {
        var levels = levelsOf.getOrDefault(demand.variantId(), List.of());
        levels.stream().filter(level -> left.get(level) >= demand.quantity()).findFirst()
                .ifPresentOrElse(level -> take(level, demand), () -> refuse(demand, levels));
    }

    private void take(UUID level, Demand demand) {
        left.merge(level, -demand.quantity(), Integer::sum);
        taken.merge(level, demand.quantity(), Math::addExact);
        reservations.add(new NewReservation(Ids.next(), demand.lineId(), level, demand.quantity()));
    }

    private void refuse(Demand demand, List<UUID> levels) {
        shortages.add(new Shortage(demand, levels.stream().mapToInt(left::get).map(free -> Math.max(0, free)).max().orElse(0)));
    }

    /** The lines that can't be served; if there are any, nothing else of the plan may be used. */
    List<Shortage> shortages() {
        return List.copyOf(shortages);
    }

    /** One promise for each tracked line. */
    List<NewReservation> reservations() {
        return List.copyOf(reservations);
    }

    /** What changes per level; a level whose promises only change hands is left alone. */
    List<Shift> shifts() {
        var levels = new TreeMap<>(taken);
        levels.putAll(freed);
        return levels.keySet().stream()
                .map(level -> new Shift(level, taken.getOrDefault(level, 0), freed.getOrDefault(level, 0)))
                .filter(shift -> shift.take() != shift.free())
                .toList();
    }
}
