package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Await;

/**
 * What a server holds on to in many minutes of work. Fails on wrong answers, on outboxes that do not drain, and, in a run
 * of ten minutes or more, when threads, connections or open files have grown since its fifth minute.
 */
class LeaksST {

    private static final Dataset DATA = new Dataset(Settings.products(10_000));
    private static final int MINUTES = 30;
    private static final int MINUTE = 60;
    private static final int CLIENTS = 8;
    private static final int SETTLED = 5;
    private static final int LONG = 10;
    private static final double MOST_GROWTH = 1.2;
    private static final Duration DRAINED = Duration.ofMinutes(1);
    private static final double MEBI = 1024.0 * 1024.0;

    private final List<Vitals> seen = new ArrayList<>();
    private final Grid minutes = new Grid("Minute by minute", "minute", "per second", "p95 ms", "heap MiB", "threads", "open files",
            "connections", "dead rows: " + String.join(", ", Database.CONTEXTS), "unsent");

    @Test
    void whatIsHeldAfterManyMinutes() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("leaks", bench)) {
            report.add(minutes);
            see(bench, 0, null);
            var turns = new Turns(bench, 1);
            for (int minute = 1; minute <= Settings.minutes(MINUTES); minute++) {
                see(bench, minute, turns.once(bench.stoa(), Operation.MIXED, round -> round.closed(CLIENTS, Settings.seconds(MINUTE))));
            }
            long begun = System.nanoTime();
            Await.until("the outboxes are empty", DRAINED, () -> bench.database().unsent() == 0);
            report.note("The outboxes were empty %.1f s after the last answer.", (System.nanoTime() - begun) / 1e9);
            growth(report, "heap", Vitals::heap);
            growth(report, "threads", Vitals::threads);
            growth(report, "open files", Vitals::openFiles);
            growth(report, "connections", Vitals::connections);
            requireSteady();
        }
    }

    private void see(Bench bench, int minute, Sample sample) {
        var now = Vitals.of(bench);
        seen.add(now);
        minutes.row(minute, sample == null ? "" : sample.rate(), sample == null ? "" : sample.millis(95), now.heap() / MEBI, now.threads(),
                now.openFiles(), now.connections(), now.dead(), now.unsent());
    }

    private void growth(Report report, String what, ToLongFunction<Vitals> held) {
        report.add(Ratio.single(what + ", end of minute " + settled(), grown(held), what.equals("heap") ? "" : "at most " + MOST_GROWTH));
    }

    private void requireSteady() {
        if (seen.size() > LONG) {
            for (ToLongFunction<Vitals> held : List.<ToLongFunction<Vitals>>of(Vitals::threads, Vitals::openFiles, Vitals::connections)) {
                assertTrue(grown(held) <= MOST_GROWTH, () -> "grew by " + grown(held) + ": " + seen);
            }
        }
    }

    private double grown(ToLongFunction<Vitals> held) {
        return (double) held.applyAsLong(seen.get(seen.size() - 1)) / held.applyAsLong(seen.get(settled()));
    }

    private int settled() {
        return Math.min(SETTLED, seen.size() - 1);
    }
}
