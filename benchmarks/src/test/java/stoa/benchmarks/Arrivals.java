package stoa.benchmarks;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Shoppers who come at a constant rate, whether or not those before them have gone. A free thread serves the next. */
final class Arrivals {

    private final long begun;
    private final long end;
    private final double gap;
    private final long patience;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();

    /**
     * @param rate     a second
     * @param patience how long one waits for a free thread before it is turned away
     */
    Arrivals(long begun, double rate, Duration length, Duration patience) {
        this.begun = begun;
        this.end = begun + length.toNanos();
        this.gap = 1e9 / rate;
        this.patience = patience.toNanos();
    }

    /** Waits for the next one, and tells since when it has been due; empty when all have come. */
    OptionalLong next() {
        while (true) {
            long due = begun + (long) (taken.getAndIncrement() * gap);
            if (due >= end) {
                return OptionalLong.empty();
            }
            if (System.nanoTime() - due <= patience) {
                await(due);
                return OptionalLong.of(due);
            }
            turnedAway.incrementAndGet();
        }
    }

    /** How many found no free thread in time. */
    long turnedAway() {
        return turnedAway.get();
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
