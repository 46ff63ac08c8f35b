package stoa.benchmarks;

import org.junit.jupiter.api.Test;

/**
 * What each operation costs beside the floor: in closed loops for the rate, in open ones for the latency; PostgreSQL
 * alone and the bare runtime beside them. Fails on wrong answers only.
 */
class OperationsST {

    private static final Dataset DATA = new Dataset(Settings.products(10_000));
    private static final int ROUNDS = 5;
    private static final int FIRST = 60;
    private static final int WARM = 15;
    private static final int LENGTH = 3;
    private static final int MIXED_LENGTH = 6;
    private static final int OPEN_LENGTH = 8;
    private static final int FEW = 8;
    private static final int MANY = 32;

    @Test
    void whatTheOperationsCost() throws Exception {
        try (var bench = new Bench(DATA)) {
            var report = new Report("operations", bench);
            var turns = new Turns(bench, Settings.rounds(ROUNDS));
            turns.once(bench.stoa(), Operation.MIXED, round -> round.closed(FEW, Settings.seconds(FIRST)));
            for (var operation : Operation.values()) {
                measure(turns, report, operation);
            }
            report.add(alone(bench));
            report.add(bare(turns, bench));
            report.note("mixed: %,d products of Stoa got new prices by imports; %,d of the floor by one UPDATE a block of %d at the "
                    + "same pace, past its server and without rewriting what lists and details show.", turns.changed(bench.stoa()),
                    turns.changed(bench.floor()), PriceChanges.BLOCK);
            report.note("Resident after the run: %d MiB Stoa, %d MiB the floor.", Processes.resident(bench.stoa().pid()),
                    Processes.resident(bench.floor().pid()));
            report.write();
        }
    }

    private static void measure(Turns turns, Report report, Operation operation) {
        var length = Settings.seconds(operation == Operation.MIXED ? MIXED_LENGTH : LENGTH);
        turns.warm(operation, FEW, Settings.seconds(WARM));
        var few = report.add(turns.closed(operation, FEW, length));
        report.add(turns.closed(operation, MANY, length));
        double lower = few.series().values().stream().mapToDouble(samples -> Result.middle(samples, Sample::rate)).min().orElseThrow();
        report.add(turns.open(operation, lower / 2, Settings.seconds(OPEN_LENGTH)));
    }

    private static Result alone(Bench bench) {
        var result = new Result("order transaction", FEW + " clients");
        result.add("PostgreSQL alone", new OrderLoop(bench.database()).run(FEW, Settings.seconds(OPEN_LENGTH)));
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
