package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** Many who log in in the same moment; who is told to come again does, up to a second later than told. */
final class LogIns implements AutoCloseable {

    private static final String CUSTOMER = "customer@example.com";
    private static final int MOST_TRIES = 20;
    private static final int LATER_MILLIS = 1000;
    private static final int OK = 200;

    private final Client client;
    private final int size;
    private final String request;
    private final Histogram latency = Tally.histogram();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    LogIns(Stoa stoa, int size) {
        this.client = new Client(stoa.base());
        this.size = size;
        this.request = "{\"grantType\":\"password\",\"email\":\"%s\",\"password\":\"%s\"}".formatted(CUSTOMER, password(stoa));
    }

    /** Of each whom a development start has. */
    static String password(Stoa stoa) {
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
            logIn("198.18.0." + number, System.nanoTime());
        });
        return this;
    }

    private void logIn(String address, long since) {
        var again = answered(address);
        for (int tries = 1; again.isPresent() && tries < MOST_TRIES; tries++) {
            Await.pause(again.get().plusMillis(ThreadLocalRandom.current().nextLong(LATER_MILLIS)));
            told.incrementAndGet();
            again = answered(address);
        }
        Tally.record(latency, (System.nanoTime() - since) / 1000);
    }

    /** When to come again; empty if something else was told. */
    private Optional<Duration> answered(String address) {
        try {
            client.call("POST", Stoa.ACCOUNTS + "/tokens", request, OK, "X-Forwarded-For", address);
            done.incrementAndGet();
        } catch (Client.Wrong answer) {
            if (answer.refused()) {
                return answer.again();
            }
            wrong.incrementAndGet();
        }
        return Optional.empty();
    }

    /** How many are in. */
    int done() {
        return done.get();
    }

    void tell(Grid figures) {
        figures.row(size + " log-ins at once: 200 in the end", done.get(), size).row("told something else", wrong.get(), "0")
                .row("times that somebody was told to come again", told.get(), "")
                .row("until the 200, p50 ms", latency.getValueAtPercentile(50) / 1000.0, "")
                .row("until the 200, the last ms", latency.getMaxValue() / 1000.0, "");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
