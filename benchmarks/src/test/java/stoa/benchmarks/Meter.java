package stoa.benchmarks;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Reads what a server and the database have spent, at the beginning of a round and when all that it set off is done. The
 * rate is that of the round without what follows it.
 */
final class Meter {

    private final Database database;
    private final String server;
    private final LongSupplier bytes;
    private final Supplier<Duration> cpu;
    private final Idle idle;
    private final long statementsBefore;
    private final long bytesBefore;
    private final Duration cpuBefore;
    private final Duration databaseBefore;
    private final long begun;

    /** @param idle what is not the round's */
    Meter(Database database, Shop shop, Idle idle) {
        this(database, shop.name(), shop.client()::bytes, () -> Processes.cpu(shop.pid()), idle);
    }

    /** For a round without a server, by connections of the floor's role. */
    Meter(Database database) {
        this(database, "floor", () -> 0, () -> Duration.ZERO, Idle.NONE);
    }

    private Meter(Database database, String server, LongSupplier bytes, Supplier<Duration> cpu, Idle idle) {
        this.database = database;
        this.server = server;
        this.bytes = bytes;
        this.cpu = cpu;
        this.idle = idle;
        statementsBefore = database.statements(server);
        bytesBefore = bytes.getAsLong();
        cpuBefore = cpu.get();
        databaseBefore = Processes.cpuWithChildren(database.pid());
        begun = System.nanoTime();
    }

    /** Since the beginning; the processors' time in milliseconds. */
    record Spent(double seconds, double statements, double serverCpu, double dbCpu) { }

    /** When the round began, as {@link System#nanoTime} tells it. */
    long begun() {
        return begun;
    }

    Spent spent() {
        return new Spent(seconds(), database.statements(server) - statementsBefore, cpu.get().minus(cpuBefore).toMillis(),
                Processes.cpuWithChildren(database.pid()).minus(databaseBefore).toMillis());
    }

    /**
     * What was spent by those that were done, at the end of the round.
     *
     * @param ended ends what went on beside them, and lets what they set off be done
     */
    Sample sample(Tally tally, Runnable ended) {
        return sample(tally.right(), tally.refused() + tally.wrong(), tally.latency(), ended);
    }

    Sample sample(long done, Histogram latency) {
        return sample(done, 0, latency, database::settle);
    }

    private Sample sample(long done, long failed, Histogram latency, Runnable ended) {
        double rate = done / seconds();
        double each = Math.max(1, done);
        double told = (bytes.getAsLong() - bytesBefore) / each;
        ended.run();
        var spent = spent();
        return new Sample(rate, latency, failed, net(spent.serverCpu, idle.serverCpu(), spent) / each,
                net(spent.dbCpu, idle.dbCpu(), spent) / each, net(spent.statements, idle.statements(), spent) / each, told);
    }

    private static double net(double whole, double idleEachSecond, Spent spent) {
        return Math.max(0, whole - idleEachSecond * spent.seconds);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
