package stoa.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import stoa.benchmarks.floor.OrderTransaction;

/** PostgreSQL alone: the floor's order transaction from the driver's own connections, on carts that were made before. */
final class OrderLoop {

    private static final int CARTS_A_SECOND = 3_000;
    private static final String TOKEN = "alone";
    private static final String CARTS = """
            INSERT INTO floor.cart (id, token, currency, email, address, shipping_option, status)
            SELECT gen_random_uuid(), '%s', 'USD', 'ada@example.com', '{"city":"Springfield"}', 'standard', 'ACTIVE'
              FROM generate_series(1, %d)""";
    /** Two lines each; the steps are primes, so that all variants get their turn. */
    private static final String LINES = """
            WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS size FROM floor.variant),
                 empty AS (SELECT id, row_number() OVER (ORDER BY id) AS at FROM floor.cart WHERE token = '%s')
            INSERT INTO floor.cart_line (id, cart_id, variant_id, quantity)
            SELECT gen_random_uuid(), c.id, v.id, 1
              FROM empty c CROSS JOIN (VALUES (0), (101)) l (step)
              JOIN numbered v ON v.at = (c.at * 7919 + l.step) %% v.size""";
    private static final String READY = """
            SELECT c.id, CAST((sum(v.unit_minor) + 595) / 100.0 AS numeric(12, 2)) FROM floor.cart c
              JOIN floor.cart_line l ON l.cart_id = c.id JOIN floor.variant v ON v.id = l.variant_id
             WHERE c.token = '%s' GROUP BY c.id""";

    private final Database database;
    private final Queue<Ready> carts = new ConcurrentLinkedQueue<>();

    private record Ready(UUID cart, String total) { }

    OrderLoop(Database database) {
        this.database = database;
    }

    /** As many orders as the clients can place, until the time is over or all carts are ordered; after a warm-up. */
    Sample run(int clients, Duration warm, Duration length) {
        prepare((int) warm.plus(length).toSeconds() * CARTS_A_SECOND);
        run(clients, warm);
        return run(clients, length);
    }

    private Sample run(int clients, Duration length) {
        var done = new AtomicLong();
        var latency = Tally.histogram();
        var meter = new Meter(database);
        Crowd.of(clients, number -> {
            try (var sql = database.connectAsFloor()) {
                sql.setAutoCommit(false);
                var cart = carts.poll();
                while (cart != null && System.nanoTime() < meter.begun() + length.toNanos()) {
                    long since = System.nanoTime();
                    OrderTransaction.run(sql, cart.cart, TOKEN, cart.total);
                    Tally.record(latency, (System.nanoTime() - since) / 1000);
                    done.incrementAndGet();
                    cart = carts.poll();
                }
            }
        });
        return meter.sample(done.get(), latency);
    }

    private void prepare(int count) {
        database.execute(CARTS.formatted(TOKEN, count));
        database.execute(LINES.formatted(TOKEN));
        database.execute("ANALYZE floor.cart; ANALYZE floor.cart_line");
        try (var sql = database.connectAsFloor(); var statement = sql.createStatement();
                var rows = statement.executeQuery(READY.formatted(TOKEN))) {
            while (rows.next()) {
                carts.add(new Ready(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
