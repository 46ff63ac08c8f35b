package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Hundreds who log in at once beside those who look around: proving passwords is dear by design, and must not be felt. */
class LogInsST {

    private static final Dataset DATA = new Dataset(Settings.products(1_000));
    private static final int CLIENTS = 8;
    private static final int SHARE = 3;
    private static final int WARM = 60;
    private static final int PEAK = 20;
    /** As long as it takes until all are in. */
    private static final int LENGTH = 60;
    private static final int PEOPLE = 200;

    /** Looking around: a list, a product or a search. */
    private static final Act BROWSING = (shop, random) ->
            Operation.BROWSED.get(random.nextInt(Operation.BROWSED.size())).perform(shop, random);

    private final Grid figures = Grid.ofFigures("Log-ins");

    @Test
    void whoLooksAroundDoesNotFeelThatOthersLogIn() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("log-ins", bench);
                var people = new LogIns(bench.staffed(), PEOPLE)) {
            report.add(figures);
            var result = report.add(new Result("browsing", CLIENTS + " clients, then a third of it").alone());
            warm(bench);
            var peak = round(bench).closed(CLIENTS, Settings.seconds(PEAK));
            result.add("peak", peak);
            var before = round(bench).open(peak.rate() / SHARE, Settings.seconds(LENGTH));
            result.add("a third of it", before);
            var logIns = CompletableFuture.runAsync(people::all);
            var beside = round(bench).open(peak.rate() / SHARE, Settings.seconds(LENGTH));
            logIns.join();
            result.add("a third of it, while " + PEOPLE + " log in", beside);
            people.tell(figures);
            figures.row("rate, of that before", beside.rate() / before.rate(), "1")
                    .row("p95, of that before", beside.millis(95) / before.millis(95), "at most 1.5")
                    .row("resident after, MiB", Processes.resident(bench.stoa().pid()), "");
            assertEquals(List.of(0L, 0L, 0L), List.of(peak.failures(), before.failures(), beside.failures()));
            assertEquals(PEOPLE, people.done());
        }
    }

    /** The round is there before the log-ins, as it looks first at what an idle server needs. */
    private static void warm(Bench bench) throws IOException {
        var looking = round(bench);
        try (var people = new LogIns(bench.staffed(), PEOPLE)) {
            var logIns = CompletableFuture.runAsync(() -> people.all().all());
            looking.closed(CLIENTS, Settings.seconds(WARM));
            logIns.join();
        }
    }

    private static Round round(Bench bench) {
        return new Round(bench, bench.stoa(), BROWSING).hurried();
    }
}
