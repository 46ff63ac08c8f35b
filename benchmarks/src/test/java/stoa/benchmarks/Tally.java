package stoa.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What became of the acts of a round. Refused is what was answered with 503 and a time to come again; wrong, all else. */
final class Tally {

    private static final long HIGHEST_MICROS = 300_000_000;
    private static final int DIGITS = 3;

    private final Histogram latency = histogram();
    private final Histogram refusals = histogram();
    private final Map<Act, Count> counts = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusedRequests = new ConcurrentSkipListMap<>();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();
    private final AtomicReference<String> firstRefusal = new AtomicReference<>();

    private record Count(LongAdder right, LongAdder refused, LongAdder wrong) {
        Count() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }
    }

    static Histogram histogram() {
        return new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
    }

    static void record(Histogram histogram, long micros) {
        histogram.recordValue(Math.max(0, Math.min(HIGHEST_MICROS, micros)));
    }

    void right(Act act, long micros) {
        record(latency, micros);
        of(act).right.increment();
    }

    void failed(Act act, RuntimeException failure) {
        if (failure instanceof Client.Wrong wrong && wrong.refused()) {
            record(refusals, wrong.micros());
            of(act).refused.increment();
            refusedRequests.computeIfAbsent(wrong.request(), unused -> new LongAdder()).increment();
            firstRefusal.compareAndSet(null, wrong.getMessage());
        } else {
            of(act).wrong.increment();
            firstFailure.compareAndSet(null, String.valueOf(failure));
        }
    }

    /** Of the acts that were done right, in microseconds. */
    Histogram latency() {
        return latency;
    }

    /** From the request to its 503, in microseconds. */
    Histogram refusals() {
        return refusals;
    }

    long right() {
        return counts.values().stream().mapToLong(count -> count.right.sum()).sum();
    }

    long refused() {
        return counts.values().stream().mapToLong(count -> count.refused.sum()).sum();
    }

    long wrong() {
        return counts.values().stream().mapToLong(count -> count.wrong.sum()).sum();
    }

    /** Which share of these acts was refused; 0 if there were none. */
    double refusedShare(Collection<? extends Act> acts) {
        var some = acts.stream().map(this::of).toList();
        double all = sum(some);
        return all == 0 ? 0 : some.stream().mapToLong(count -> count.refused.sum()).sum() / all;
    }

    /** How many of each kind of request were refused; an act ends with its first. */
    Map<String, LongAdder> refusedRequests() {
        return refusedRequests;
    }

    @Override
    public String toString() {
        return right() + " right, " + refused() + " refused, first " + firstRefusal + "; " + wrong() + " wrong, first " + firstFailure;
    }

    private static long sum(List<Count> counts) {
        return counts.stream().mapToLong(count -> count.right.sum() + count.refused.sum() + count.wrong.sum()).sum();
    }

    private Count of(Act act) {
        return counts.computeIfAbsent(act, unused -> new Count());
    }
}
