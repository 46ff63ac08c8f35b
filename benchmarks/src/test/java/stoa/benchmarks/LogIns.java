package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** Many who log in in the same moment; who is told to come again does. */
final class LogIns {

    private static final String CUSTOMER = "customer@example.com";
    private static final int MOST_TRIES = 60;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final int BUSY = 503;

    private final Stoa stoa;
    private final int size;
    private final Map<String, String> request;
    private final Histogram latency = Tally.histogram();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    LogIns(Stoa stoa, int size) {
        this.stoa = stoa;
        this.size = size;
        this.request = Map.of("grantType", "password", "email", CUSTOMER, "password", password(stoa));
    }

    private static String password(Stoa stoa) {
        try {
            return Files.readString(stoa.dataDir().resolve("secrets").resolve("stoa.development.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when all are in, or are told something else than to come again. */
    LogIns all() {
        var start = new CyclicBarrier(size);
        Crowd.of(size, number -> {
            start.await();
            logIn(System.nanoTime());
        });
        return this;
    }

    private void logIn(long since) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            int status = stoa.post(Stoa.ACCOUNTS + "/tokens").json(request).send().status();
            if (status != BUSY) {
                (status == OK ? done : wrong).incrementAndGet();
                Tally.record(latency, (System.nanoTime() - since) / 1000);
                return;
            }
            Await.pause(AGAIN);
        }
    }

    /** How many are in. */
    int done() {
        return done.get();
    }

    void tell(Grid figures) {
        figures.row(size + " log-ins at once: 200 in the end", done.get(), size).row("told something else", wrong.get(), "0")
                .row("until the 200, p50 ms", latency.getValueAtPercentile(50) / 1000.0, "")
                .row("until the 200, the last ms", latency.getMaxValue() / 1000.0, "");
    }
}
