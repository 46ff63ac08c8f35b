package stoa.benchmarks;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import stoa.systemtests.harness.Await;

/**
 * What the timers of a server need that nobody asks for anything, a second.
 *
 * @param statements of SQL
 * @param serverCpu  milliseconds of its JVM
 * @param dbCpu      milliseconds of PostgreSQL
 */
record Idle(double statements, double serverCpu, double dbCpu) {

    static final Idle NONE = new Idle(0, 0, 0);

    private static final int LOOKS = 3;
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** The least of some seconds, so that nothing is forgiven that an operation set off. */
    static Idle of(Database database, Shop shop) {
        database.settle();
        return Stream.generate(() -> look(database, shop)).limit(LOOKS).min(Comparator.comparingDouble(Idle::serverCpu)).orElseThrow();
    }

    private static Idle look(Database database, Shop shop) {
        var meter = new Meter(database, shop, NONE);
        Await.pause(LOOK);
        var seen = meter.spent();
        return new Idle(seen.statements() / seen.seconds(), seen.serverCpu() / seen.seconds(), seen.dbCpu() / seen.seconds());
    }
}
