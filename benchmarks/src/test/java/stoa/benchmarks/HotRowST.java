package stoa.benchmarks;

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
    private static final int LENGTH = 15;

    private final Purchase spread = new Purchase(CLIENTS);
    private final Purchase hot = new Purchase(1);

    @Test
    void whatOneSkuCostsThatAllWant() throws Exception {
        try (var bench = new Bench(DATA)) {
            var report = new Report("hot-row", bench);
            var turns = new Turns(bench, Settings.rounds(ROUNDS));
            turns.warm(spread, CLIENTS, Settings.seconds(WARM));
            for (var shop : bench.shops()) {
                measure(turns, report, shop);
            }
            report.add(limit(bench));
            report.note("checkout is seven requests, of which only the last one, POST /api/v1/orders, meets the row.");
            report.write();
        }
    }

    private void measure(Turns turns, Report report, Shop shop) {
        var whole = report.add(new Result("checkout of " + shop.name(), CLIENTS + " clients").comparing(Sample::rate, "at least 0.5"));
        var part = report.add(new Result("POST orders of " + shop.name(), CLIENTS + " clients")
                .comparing(sample -> 1 / sample.latency().getMean(), ""));
        for (int i = 0; i < Settings.rounds(ROUNDS); i++) {
            take(turns, shop, CLIENTS + " skus", spread, whole, part);
            take(turns, shop, "one sku", hot, whole, part);
        }
    }

    private static void take(Turns turns, Shop shop, String on, Purchase purchase, Result whole, Result part) {
        var sample = turns.once(shop, purchase.again(), round -> round.closed(CLIENTS, Settings.seconds(LENGTH)));
        whole.add(on, sample);
        part.add(on, sample.with(purchase.ordering()));
    }

    private static Result limit(Bench bench) {
        var result = new Result("UPDATE of one row", CLIENTS + " connections");
        result.add("PostgreSQL alone", RowLimit.of(bench.database(), bench.data().sku(0, 0), CLIENTS, Settings.seconds(LENGTH)));
        return result;
    }
}
