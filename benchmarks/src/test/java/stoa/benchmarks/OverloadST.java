package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Four times as many shoppers as the shop can serve, and what it is like before and afterwards; then many orders at
 * once. Fails on answers that are neither right nor a 503 that says when to come again.
 */
class OverloadST {

    private static final Dataset DATA = new Dataset(Settings.products(10_000));
    private static final int WARM = 40;
    private static final int MOST_WARM = 9;
    /** Gaining less than a tenth in another round is warm. */
    private static final double GAIN = 1.1;
    private static final int PEAK = 20;
    private static final int LENGTH = 60;
    private static final int REST = 30;
    private static final int CLIENTS = 32;
    /** More would leave the compiler, one thread among theirs, no processor to warm the server with. */
    private static final int WARMING_CLIENTS = 8;
    private static final int THREADS = 512;
    private static final int TIMES = 4;
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int ORDERS = 200;

    private final Grid figures = Grid.ofFigures("Overload");
    private final List<Tally> tallies = new ArrayList<>();

    @Test
    void whatBecomesOfFourTimesTheHighestRate() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("overload", bench)) {
            report.add(figures);
            var result = report.add(new Result("mixed", "of " + THREADS + " threads at most").alone());
            warm(bench);
            var peak = take(bench, round -> round.closed(CLIENTS, Settings.seconds(PEAK)));
            result.add("peak, " + CLIENTS + " clients", peak);
            var before = rest(bench, result, "half of the peak, before", peak);
            overload(bench, report, result, peak);
            var after = rest(bench, result, "half of the peak, just after", peak);
            var later = rest(bench, result, "half of the peak, after " + REST + " s", peak);
            figures.row("p95 just after, of the p95 before", after.millis(95) / before.millis(95), "")
                    .row("p95 later, of the p95 before", later.millis(95) / before.millis(95), "1 within a minute");
            var rush = new Rush(bench.stoa(), ORDERS).ordered();
            rush.tell(figures);
            tallies.forEach(tally -> assertEquals(0, tally.wrong(), tally::toString));
            assertEquals(ORDERS, rush.placed(), rush::toString);
        }
    }

    /** The highest rate means nothing while the server still compiles what it runs, which took one minute, or five. */
    private void warm(Bench bench) {
        double highest = 0;
        double rate = 1;
        for (int rounds = 0; rounds < MOST_WARM && rate > highest * GAIN; rounds++) {
            highest = Math.max(highest, rate);
            rate = take(bench, round -> round.closed(WARMING_CLIENTS, Settings.seconds(WARM))).rate();
        }
    }

    private Sample rest(Bench bench, Result result, String when, Sample peak) {
        var sample = take(bench, round -> round.open(peak.rate() / 2, Settings.seconds(REST)));
        result.add(when, sample);
        return sample;
    }

    private Sample take(Bench bench, Function<Round, Sample> load) {
        var round = new Round(bench, bench.stoa(), Operation.MIXED).hurried();
        try (var changes = bench.priceChanges(bench.stoa())) {
            return load.apply(round.beside(changes::close));
        } finally {
            tallies.add(round.tally());
        }
    }

    private void overload(Bench bench, Report report, Result result, Sample peak) {
        var changes = bench.priceChanges(bench.stoa());
        var round = new Round(bench, bench.stoa(), Operation.MIXED).hurried().beside(changes::close);
        try (changes) {
            var sample = round.open(peak.rate() * TIMES, Settings.seconds(LENGTH), THREADS, PATIENCE);
            result.add(TIMES + " times the peak, " + round.turnedAway() + " more turned away by the driver", sample);
            report.add(Ratio.single("goodput of the peak", sample.rate() / peak.rate(), "at least 0.7"));
            figures.row("offered, per second", peak.rate() * TIMES, TIMES + " times the peak")
                    .row("goodput, of the peak", sample.rate() / peak.rate(), "at least 0.7");
        }
        tell(round);
        report.note("At %d times the peak: %s", TIMES, round.tally());
        report.note("Refused, by request: %s. An act ends with its first refusal: a checkout counts as refused whichever of its seven "
                + "requests was.", round.tally().refusedRequests());
        figures.row("products whose prices changed meanwhile", changes.products(), "")
                .row("imports refused or failed meanwhile, the first", changes.firstFailure().orElse("none"), "");
        tallies.add(round.tally());
    }

    private void tell(Round round) {
        var tally = round.tally();
        figures.row("right", tally.right(), "")
                .row("turned away by the driver, without a free thread for " + PATIENCE.toMillis() + " ms", round.turnedAway(), "")
                .row("refused with 503 and Retry-After", tally.refused(), "the rest")
                .row("of these p99, ms", tally.refusals().getValueAtPercentile(99) / 1000.0, "at most 100")
                .row("failed otherwise", tally.wrong(), "0")
                .row("share of checkouts of which a request was refused",
                        tally.refusedShare(List.of(Operation.CHECKOUT)), "")
                .row("share of browsing refused", tally.refusedShare(Operation.BROWSED), "")
                .row("requests refused of those who had a cart", refusedWithCart(tally), "0");
    }

    /** A cart is asked for by its own request, and all but it and browsing come after. */
    private static long refusedWithCart(Tally tally) {
        return tally.refusedRequests().entrySet().stream()
                .filter(one -> !one.getKey().equals("POST /api/v1/carts") && !one.getKey().startsWith("GET /api/v1/catalog"))
                .mapToLong(one -> one.getValue().sum()).sum();
    }
}
