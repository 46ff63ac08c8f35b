package stoa.benchmarks;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What each operation costs beside the floor: in closed loops for the rate, in open ones for the latency; PostgreSQL
 * alone and the bare runtime beside them. Fails on wrong answers only.
 */
class OperationsST {

    private static final Dataset DATA = new Dataset(Settings.products(10_000));
    private static final int ROUNDS = 5;
    /** Until the compiler has been through what an order needs: Stoa has very much more code than the floor. */
    private static final int FIRST = 110;
    private static final int MORE = 20;
    private static final int WARM = 8;
    private static final int LENGTH = 3;
    private static final int MIXED_LENGTH = 4;
    private static final int MANY_LENGTH = 1;
    private static final int AGAIN = 2;
    private static final int OPEN_LENGTH = 3;
    private static final int FEW = 8;
    private static final int MANY = 32;

    private static final Set<Operation> READING = EnumSet.of(Operation.LIST, Operation.DETAIL, Operation.SEARCH);
    private static final Map<Operation, String> AIMS = Map.of(Operation.LIST, "at least 0.8", Operation.DETAIL, "at least 0.8",
            Operation.SEARCH, "at least 0.6", Operation.CART, "at least 0.5", Operation.CHECKOUT, "at least 0.4");

    @Test
    void whatTheOperationsCost() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("operations", bench)) {
            var turns = new Turns(bench, Settings.rounds(ROUNDS));
            turns.once(bench.stoa(), Operation.CHECKOUT, round -> round.closed(FEW, Settings.seconds(FIRST)));
            turns.warm(Operation.CHECKOUT, FEW, Settings.seconds(WARM));
            for (var operation : Operation.values()) {
                measure(bench, turns, report, operation);
            }
            report.add(alone(bench));
            report.add(bare(turns, bench));
            report.note("mixed: %,d products of Stoa got new prices by imports; %,d of the floor by one UPDATE a block of %d at the "
                    + "same pace, past its server and without rewriting what lists and details show.", turns.changed(bench.stoa()),
                    turns.changed(bench.floor()), PriceChanges.BLOCK);
            report.add(Grid.ofFigures("Stoa's server")
                    .row("ready after the launch, s", bench.start().toMillis() / 1000.0, "at most 10")
                    .row("resident after the run, MiB", Processes.resident(bench.stoa().pid()), "at most 550")
                    .row("the floor's resident, MiB", Processes.resident(bench.floor().pid()), ""));
        }
    }

    private static void measure(Bench bench, Turns turns, Report report, Operation operation) {
        var length = Settings.seconds(operation == Operation.MIXED ? MIXED_LENGTH : LENGTH);
        if (READING.contains(operation)) {
            turns.once(bench.stoa(), operation, round -> round.closed(FEW, Settings.seconds(MORE)));
        }
        turns.warm(operation, FEW, Settings.seconds(WARM));
        var few = report.add(turns.closed(operation, FEW, length).comparing(Sample::rate, AIMS.getOrDefault(operation, "")));
        turns.warm(operation, MANY, Settings.seconds(AGAIN));
        report.add(turns.closed(operation, MANY, Settings.seconds(operation == Operation.MIXED ? MIXED_LENGTH : MANY_LENGTH)));
        double lower = few.series().values().stream().mapToDouble(samples -> Result.middle(samples, Sample::rate)).min().orElseThrow();
        report.add(turns.open(operation, lower / 2, Settings.seconds(OPEN_LENGTH)));
    }

    private static Result alone(Bench bench) {
        var result = new Result("order transaction", FEW + " clients");
        result.add("PostgreSQL alone", new OrderLoop(bench.database()).run(FEW, Settings.seconds(AGAIN), Settings.seconds(OPEN_LENGTH)));
        return result;
    }

    private static Result bare(Turns turns, Bench bench) {
        Act ping = (shop, random) -> shop.client().get("/api/v1/ping");
        turns.once(bench.floor(), ping, round -> round.closed(MANY, Settings.seconds(LENGTH)));
        var result = new Result("ping", MANY + " clients");
        result.add("bare runtime", turns.once(bench.floor(), ping, round -> round.closed(MANY, Settings.seconds(OPEN_LENGTH))));
        return result;
    }
}
