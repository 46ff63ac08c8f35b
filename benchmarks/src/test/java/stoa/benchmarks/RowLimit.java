package stoa.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** PostgreSQL's own limit for one row: durable updates of it from many connections at once. */
final class RowLimit {

    private static final String UPDATE = """
            UPDATE stock SET reserved = reserved + 1 WHERE variant_id = (SELECT id FROM variant WHERE sku = ?)""";

    private RowLimit() { }

    /** After a warm-up. */
    static Sample of(Database database, String sku, int connections, Duration warm, Duration length) {
        once(database, sku, connections, warm);
        return once(database, sku, connections, length);
    }

    private static Sample once(Database database, String sku, int connections, Duration length) {
        var done = new AtomicLong();
        var latency = Tally.histogram();
        var meter = new Meter(database);
        Crowd.of(connections, number -> {
            try (var sql = database.connectAsFloor(); var update = sql.prepareStatement(UPDATE)) {
                update.setString(1, sku);
                for (long now = System.nanoTime(); now < meter.begun() + length.toNanos(); now = System.nanoTime()) {
                    update.executeUpdate();
                    done.incrementAndGet();
                    Tally.record(latency, (System.nanoTime() - now) / 1000);
                }
            }
        });
        return meter.sample(done.get(), latency);
    }
}
