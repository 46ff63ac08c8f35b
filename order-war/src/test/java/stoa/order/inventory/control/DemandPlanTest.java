package stoa.order.inventory.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.order.inventory.entity.Candidate;
import stoa.order.inventory.entity.Held;
import stoa.order.inventory.entity.NewReservation;
import stoa.order.inventory.entity.Shift;

class DemandPlanTest {

    private static final UUID MUG = Ids.next();
    private static final UUID NEAR = Ids.next();
    private static final UUID FAR = Ids.next();

    @Test
    void twoLinesOfOneVariantCannotCountTheSameUnits() {
        var plan = DemandPlan.of(List.of(mugs(0, 3), mugs(1, 3)), List.of(new Candidate(NEAR, MUG, 5)), List.of());
        assertEquals(1, plan.shortages().size());
        assertEquals("/lines/1", plan.shortages().get(0).demand().pointer());
        assertEquals(2, plan.shortages().get(0).available());
    }

    @Test
    void aLineIsTakenWholeFromTheFirstLevelThatCanGiveAllOfIt() {
        var plan = DemandPlan.of(List.of(mugs(0, 3), mugs(1, 2)),
                List.of(new Candidate(NEAR, MUG, 2), new Candidate(FAR, MUG, 9)), List.of());
        assertEquals(List.of(FAR, NEAR), plan.reservations().stream().map(NewReservation::levelId).toList());
    }

    @Test
    void aLineIsNotSplitOverLocations() {
        var plan = DemandPlan.of(List.of(mugs(0, 4)),
                List.of(new Candidate(NEAR, MUG, 2), new Candidate(FAR, MUG, 3)), List.of());
        assertEquals(3, plan.shortages().get(0).available());
    }

    @Test
    void whatTheOwnerGivesBackServesItAndTheLevelIsLeftAloneIfNothingElseChanges() {
        var plan = DemandPlan.of(List.of(mugs(0, 5)), List.of(new Candidate(NEAR, MUG, 0)), List.of(new Held(NEAR, 5)));
        assertTrue(plan.shortages().isEmpty());
        assertTrue(plan.shifts().isEmpty());
        assertEquals(1, plan.reservations().size());
    }

    @Test
    void whatIsGivenBackGoesToItsLevelEvenIfNothingIsTakenThere() {
        var plan = DemandPlan.of(List.of(), List.of(), List.of(new Held(NEAR, 2), new Held(NEAR, 1)));
        assertEquals(List.of(new Shift(NEAR, 0, 3)), plan.shifts());
    }

    @Test
    void anUntrackedLineAsksForNothingAndATrackedOneWithoutLevelGetsNothing() {
        var untracked = new Demand(Ids.next(), "/lines/0", MUG, "MUG", 5, false);
        assertTrue(DemandPlan.of(List.of(untracked), List.of(), List.of()).reservations().isEmpty());
        assertEquals(0, DemandPlan.of(List.of(mugs(0, 1)), List.of(), List.of()).shortages().get(0).available());
    }

    @Property
    void noLevelGivesMoreThanItHasAndEachLineIsServedWholeOrNamed(@ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int lines, @ForAll @IntRange(min = 1, max = 6) int places) {
        var random = new Random(seed);
        var variants = List.of(Ids.next(), Ids.next(), Ids.next());
        var candidates = new ArrayList<Candidate>();
        variants.forEach(variant -> IntStream.range(0, places).forEach(place ->
                candidates.add(new Candidate(Ids.next(), variant, random.nextInt(20) - 5))));
        var back = candidates.stream().filter(one -> random.nextInt(4) == 0)
                .map(one -> new Held(one.levelId(), 1 + random.nextInt(5))).toList();
        var demands = IntStream.range(0, lines).mapToObj(line -> new Demand(Ids.next(), "/lines/" + line,
                variants.get(random.nextInt(3)), "SKU", 1 + random.nextInt(6), random.nextInt(5) > 0)).toList();

        var plan = DemandPlan.of(demands, candidates, back);

        var taken = plan.reservations().stream()
                .collect(groupingBy(NewReservation::levelId, summingInt(NewReservation::quantity)));
        var freed = back.stream().collect(groupingBy(Held::levelId, summingInt(Held::quantity)));
        for (var level : candidates) {
            assertTrue(taken.getOrDefault(level.levelId(), 0)
                    <= Math.max(0, level.free() + freed.getOrDefault(level.levelId(), 0)));
        }
        for (var shift : plan.shifts()) {
            assertEquals(taken.getOrDefault(shift.levelId(), 0), shift.take());
            assertEquals(freed.getOrDefault(shift.levelId(), 0), shift.free());
        }
        var served = plan.reservations().stream().map(NewReservation::lineId).toList();
        var named = plan.shortages().stream().map(shortage -> shortage.demand().lineId()).toList();
        for (var demand : demands) {
            int times = (served.contains(demand.lineId()) ? 1 : 0) + (named.contains(demand.lineId()) ? 1 : 0);
            assertEquals(demand.tracked() ? 1 : 0, times);
        }
        plan.shortages().forEach(shortage -> assertTrue(shortage.available() < shortage.demand().quantity()));
        assertEquals(served.size(), served.stream().distinct().count());
    }

    private static Demand mugs(int line, int quantity) {
        return new Demand(Ids.next(), "/lines/" + line, MUG, "MUG", quantity, true);
    }
}
