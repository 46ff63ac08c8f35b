package stoa.benchmarks;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** One act on one server for a while. */
final class Round {

    /** Threads of an open loop that is not meant to overload. */
    static final int THREADS = 128;

    private static final AtomicLong SEED = new AtomicLong(1);
    private static final Duration ANY = Duration.ofDays(1);

    private final Bench bench;
    private final Shop shop;
    private final Act act;
    private final Idle idle;
    private final Tally tally = new Tally();
    private Runnable ended = () -> { };
    private boolean hurried;
    private long turnedAway;

    Round(Bench bench, Shop shop, Act act) {
        this.bench = bench;
        this.shop = shop;
        this.act = act;
        this.idle = bench.idle(shop);
    }

    /** @param ended ends what goes on beside this round, which is waited for before the costs are read */
    Round beside(Runnable ended) {
        this.ended = ended;
        return this;
    }

    /** Without the wait for what it set off. */
    Round hurried() {
        hurried = true;
        return this;
    }

    /** As fast as the clients can: each begins anew when its answer has come. */
    Sample closed(int clients, Duration length) {
        var meter = meter();
        long end = meter.begun() + length.toNanos();
        return performed(clients, meter, () -> {
            long now = System.nanoTime();
            return now < end ? OptionalLong.of(now) : OptionalLong.empty();
        });
    }

    /** At a constant rate; who has to wait for a thread does, and the latency counts from the moment of coming. */
    Sample open(double rate, Duration length) {
        return open(rate, length, THREADS, ANY);
    }

    /** The same, but who has no thread after some patience is turned away. */
    Sample open(double rate, Duration length, int threads, Duration patience) {
        var meter = meter();
        var arrivals = new Arrivals(meter.begun(), rate, length, patience);
        var sample = performed(threads, meter, arrivals::next);
        turnedAway = arrivals.turnedAway();
        return sample;
    }

    /** What became of the acts. */
    Tally tally() {
        return tally;
    }

    /** How many this driver had no thread for. */
    long turnedAway() {
        return turnedAway;
    }

    /** When the next act begins, or should have begun; empty at the end. */
    private interface Clock {
        OptionalLong next();
    }

    private Meter meter() {
        return new Meter(bench.database(), shop, idle);
    }

    private Sample performed(int threads, Meter meter, Clock clock) {
        Crowd.of(threads, number -> {
            var random = new Random(SEED.getAndIncrement());
            for (var since = clock.next(); since.isPresent(); since = clock.next()) {
                attempt(random, since.getAsLong());
            }
        });
        return meter.sample(tally, this::end);
    }

    private void end() {
        ended.run();
        if (!hurried) {
            bench.database().settle();
        }
    }

    private void attempt(Random random, long since) {
        var drawn = act.drawn(random);
        try {
            drawn.perform(shop, random);
            tally.right(drawn, (System.nanoTime() - since) / 1000);
        } catch (RuntimeException failure) {
            tally.failed(drawn, failure);
        }
    }
}
