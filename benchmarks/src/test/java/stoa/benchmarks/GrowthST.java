package stoa.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the operations cost with many products beside what they cost with few, and what a product of very many variants
 * costs beside an ordinary one. Fails on wrong answers only.
 */
class GrowthST {

    private static final Dataset FEW = new Dataset(10_000);
    private static final Dataset MORE = new Dataset(100_000);
    private static final Dataset MANY = new Dataset(Settings.products(MORE.products()));
    private static final List<Operation> ALWAYS = List.of(Operation.LIST, Operation.DETAIL, Operation.CART, Operation.CHECKOUT);
    private static final int ROUNDS = 3;
    private static final int FIRST = 30;
    private static final int WARM = 8;
    private static final int LENGTH = 6;
    private static final int CLIENTS = 8;

    private final Map<String, Result> results = new LinkedHashMap<>();

    @Test
    void whatManyProductsCost() throws Exception {
        try (var bench = new Bench(FEW)) {
            var report = new Report("growth", bench);
            var turns = new Turns(bench, 1);
            new Giant(bench).measured(report);
            turns.once(bench.stoa(), Operation.MIXED, round -> round.closed(CLIENTS, Settings.seconds(FIRST)));
            ALWAYS.forEach(operation -> measure(turns, bench.stoa(), operation, FEW));
            measure(turns, bench.stoa(), Operation.SEARCH, FEW);
            var searched = MORE.products() < MANY.products() ? MORE : MANY;
            measure(turns, grown(bench, FEW, searched), Operation.SEARCH, searched);
            var shop = grown(bench, searched, MANY);
            ALWAYS.forEach(operation -> measure(turns, shop, operation, MANY));
            results.values().forEach(report::add);
            report.write();
        }
    }

    private static Shop grown(Bench bench, Dataset from, Dataset to) {
        if (from.products() < to.products()) {
            Copies.multiply(bench.database(), from, to.products() / from.products());
        }
        return bench.stoa(to);
    }

    /** The processors' time with several clients, for it hides least behind the server's own timers; the wait with one. */
    private void measure(Turns turns, Shop shop, Operation operation, Dataset data) {
        var on = "%,d products".formatted(data.products());
        var aim = operation == Operation.SEARCH ? "at most 2" : "at most 1.3";
        turns.once(shop, operation, round -> round.closed(CLIENTS, Settings.seconds(WARM)));
        for (int i = 0; i < Settings.rounds(ROUNDS); i++) {
            result("CPU of " + operation.told(), CLIENTS + " clients").comparing(Sample::cpu, aim)
                    .add(on, turns.once(shop, operation, round -> round.closed(CLIENTS, Settings.seconds(LENGTH))));
            result("p50 of " + operation.told(), "1 client").comparing(sample -> sample.millis(50), aim)
                    .add(on, turns.once(shop, operation, round -> round.closed(1, Settings.seconds(LENGTH))));
        }
    }

    private Result result(String name, String load) {
        return results.computeIfAbsent(name, unused -> new Result(name, load));
    }
}
