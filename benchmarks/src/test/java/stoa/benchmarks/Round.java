package stoa.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** One operation on one server for a while, as fast as clients in a closed loop can. */
final class Round {

    private static final long HIGHEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;
    private static final AtomicLong SEED = new AtomicLong(1);

    private final Database database;
    private final Shop shop;
    private final Operation operation;
    private final Histogram latency = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    Round(Database database, Shop shop, Operation operation) {
        this.database = database;
        this.shop = shop;
        this.operation = operation;
    }

    /** Each client begins anew when its answer has come. */
    Sample closed(int clients, Duration length) {
        var threads = Executors.newFixedThreadPool(clients);
        var statements = database.statements(shop.name());
        var bytes = shop.client().bytes();
        var server = Processes.cpu(shop.pid());
        var db = Processes.cpuWithChildren(database.pid());
        long begun = System.nanoTime();
        try {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                var random = new Random(SEED.getAndIncrement());
                running.add(threads.submit(() -> repeat(random, begun + length.toNanos())));
            }
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = Math.max(1, done.get());
        return new Sample(done.get() / seconds, latency, failed.get(),
                Processes.cpu(shop.pid()).minus(server).toMillis() / each,
                Processes.cpuWithChildren(database.pid()).minus(db).toMillis() / each,
                (database.statements(shop.name()) - statements) / each, (shop.client().bytes() - bytes) / each);
    }

    /** What the first operation that failed was told. */
    String firstFailure() {
        return firstFailure.get();
    }

    private void repeat(Random random, long end) {
        while (System.nanoTime() < end) {
            attempt(random, System.nanoTime());
        }
    }

    private void attempt(Random random, long since) {
        try {
            operation.perform(shop, random);
            latency.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - since) / 1000));
            done.incrementAndGet();
        } catch (RuntimeException refused) {
            failed.incrementAndGet();
            firstFailure.compareAndSet(null, String.valueOf(refused));
        }
    }
}
