package stoa.benchmarks;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * Many clients buying the same sku, beside as many buying as many skus, and PostgreSQL's own limit for one row. Fails on
 * wrong answers only.
 */
class HotRowST {

    private static final Dataset DATA = new Dataset(1_000);
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final int WARM = 20;
    private static final int WARM_LIMIT = 3;
    private static final int LENGTH = 15;

    private final Purchase spread = new Purchase(CLIENTS);
    private final Purchase hot = new Purchase(1);
    private final Grid orders = new Grid("POST /api/v1/orders, round by round", "server", "on", "orders", "p50 ms", "p95 ms", "p99 ms");

    @Test
    void whatOneSkuCostsThatAllWant() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("hot-row", bench)) {
            report.add(orders);
            var turns = new Turns(bench, Settings.rounds(ROUNDS));
            turns.warm(spread, CLIENTS, Settings.seconds(WARM));
            for (var shop : bench.shops()) {
                measure(turns, report, shop);
            }
            report.add(limit(bench));
            report.note("checkout is six requests here, of which only the last one, POST /api/v1/orders, meets the row: it is told apart.");
        }
    }

    private void measure(Turns turns, Report report, Shop shop) {
        var result = report.add(new Result("checkout of " + shop.name(), CLIENTS + " clients").comparing(Sample::rate, "at least 0.5"));
        for (int i = 0; i < Settings.rounds(ROUNDS); i++) {
            take(turns, shop, CLIENTS + " skus", spread, result);
            take(turns, shop, "one sku", hot, result);
        }
    }

    private void take(Turns turns, Shop shop, String on, Purchase purchase, Result result) {
        result.add(on, turns.once(shop, purchase.again(), round -> round.closed(CLIENTS, Settings.seconds(LENGTH))));
        var times = purchase.ordering();
        orders.row(shop.name(), on, times.getTotalCount(), millis(times, 50), millis(times, 95), millis(times, 99));
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1000.0;
    }

    private static Result limit(Bench bench) {
        var result = new Result("UPDATE of one row", CLIENTS + " connections");
        result.add("PostgreSQL alone", RowLimit.of(bench.database(), bench.data().sku(0, 0), CLIENTS, Settings.seconds(WARM_LIMIT),
                Settings.seconds(LENGTH)));
        return result;
    }
}
