package stoa.benchmarks;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Reads what a server and the database have spent, at the beginning and at the end of a round. */
final class Meter {

    private final Database database;
    private final String server;
    private final LongSupplier bytes;
    private final Supplier<Duration> cpu;
    private final long statementsBefore;
    private final long bytesBefore;
    private final Duration cpuBefore;
    private final Duration databaseBefore;
    private final long begun;

    Meter(Database database, Shop shop) {
        this(database, shop.name(), shop.client()::bytes, () -> Processes.cpu(shop.pid()));
    }

    /** For a round without a server, by connections of the floor's role. */
    Meter(Database database) {
        this(database, "floor", () -> 0, () -> Duration.ZERO);
    }

    private Meter(Database database, String server, LongSupplier bytes, Supplier<Duration> cpu) {
        this.database = database;
        this.server = server;
        this.bytes = bytes;
        this.cpu = cpu;
        statementsBefore = database.statements(server);
        bytesBefore = bytes.getAsLong();
        cpuBefore = cpu.get();
        databaseBefore = Processes.cpuWithChildren(database.pid());
        begun = System.nanoTime();
    }

    /** When the round began, as {@link System#nanoTime} tells it. */
    long begun() {
        return begun;
    }

    /** What was spent since the beginning, by those that were done. */
    Sample sample(long done, long failed, Histogram latency) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = Math.max(1, done);
        return new Sample(done / seconds, latency, failed, cpu.get().minus(cpuBefore).toMillis() / each,
                Processes.cpuWithChildren(database.pid()).minus(databaseBefore).toMillis() / each,
                (database.statements(server) - statementsBefore) / each, (bytes.getAsLong() - bytesBefore) / each);
    }
}
