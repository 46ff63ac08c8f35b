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

    private static final Dataset MANY = new Dataset(Settings.products(100_000));
    /** A tenth of few, for trying. */
    private static final Dataset FEW = new Dataset(Math.min(10_000, MANY.products() / 10));
    private static final Dataset MORE = new Dataset(FEW.products() * 10);
    private static final List<Operation> ALWAYS = List.of(Operation.LIST, Operation.DETAIL, Operation.CART, Operation.CHECKOUT);
    private static final int ROUNDS = 3;
    private static final int FIRST = 30;
    private static final int WARM = 8;
    private static final int LENGTH = 6;
    private static final int CLIENTS = 8;
    /** It is warm when a round is no more than so much faster than the one before; or else after so many. */
    private static final double STABLE = 1.05;
    private static final int MOST_WARM = 6;
    /** What costs the same however many products there are: tells how machine and compiled code have changed meanwhile. */
    private static final Act SAME = (shop, random) -> shop.client().get("/api/v1/catalog/categories");

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
            grow(bench, FEW, searched);
            try (var shop = bench.stoa(searched)) {
                measure(turns, shop, Operation.SEARCH, searched);
            }
            grow(bench, searched, MANY);
            try (var shop = bench.stoa(MANY)) {
                ALWAYS.forEach(operation -> measure(turns, shop, operation, MANY));
            }
            report.note("The drift: the same request beside the rounds with few products and with many.");
            results.values().forEach(report::add);
            report.write();
        }
    }

    private static void grow(Bench bench, Dataset from, Dataset to) {
        if (from.products() < to.products()) {
            Copies.multiply(bench.database(), bench.data(), from, to.products() / from.products());
        }
    }

    /** The processors' time with several clients, for it hides least behind the server's own timers; the wait with one. */
    private void measure(Turns turns, Shop shop, Operation operation, Dataset data) {
        var on = "%,d products".formatted(data.products());
        var aim = operation == Operation.SEARCH ? "at most 2" : "at most 1.3";
        warm(turns, shop, SAME);
        warm(turns, shop, operation);
        for (int i = 0; i < Settings.rounds(ROUNDS); i++) {
            result("drift beside " + operation.told(), CLIENTS + " clients").comparing(Sample::cpu, "1")
                    .add(on, turns.once(shop, SAME, round -> round.closed(CLIENTS, Settings.seconds(LENGTH))));
            result("CPU of " + operation.told(), CLIENTS + " clients").comparing(Sample::cpu, aim)
                    .add(on, turns.once(shop, operation, round -> round.closed(CLIENTS, Settings.seconds(LENGTH))));
            result("p50 of " + operation.told(), "1 client").comparing(sample -> sample.millis(50), aim)
                    .add(on, turns.once(shop, operation, round -> round.closed(1, Settings.seconds(LENGTH))));
        }
    }

    private static void warm(Turns turns, Shop shop, Act act) {
        double before = 0;
        double rate = 1;
        for (int i = 0; i < MOST_WARM && rate > STABLE * before; i++) {
            before = rate;
            rate = turns.once(shop, act, round -> round.closed(CLIENTS, Settings.seconds(WARM))).rate();
        }
    }

    private Result result(String name, String load) {
        return results.computeIfAbsent(name, unused -> new Result(name, load));
    }
}
