package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.oracle.PlantedFault;
import stoa.systemtests.shop.Purchase;
import stoa.systemtests.shop.Shop;

/** The oracle itself is tried: it finds a planted fault of each kind. All plants are rolled back. */
@SystemTest
class OracleST {

    private static Purchase order;

    @BeforeAll
    static void somethingIsSold() {
        var shop = Shop.shared();
        order = shop.aGuest().puts(2, shop.sells("Oracle mug", 10).sku()).inCart().buys("card-ok");
        Await.calm(Duration.ofSeconds(20), () -> Oracle.of(Database.of(Stoa.shared())).stuck());
    }

    @Test
    void whatIsSoundHasNoFaults() {
        assertEquals(List.of(), Oracle.of(Database.of(Stoa.shared())).faults());
    }

    @Test
    void aLostOrderIsMissed() {
        var never = UUID.randomUUID().toString();
        var faults = Oracle.of(Database.of(Stoa.shared())).missing(List.of(order.id(), never));
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains(never));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void aPlantedFaultIsFound(String fault, List<String> plant) {
        var faults = PlantedFault.in(Database.of(Stoa.shared()), plant);
        assertTrue(faults.stream().anyMatch(found -> found.startsWith(fault)), () -> fault + " not in " + faults);
    }

    static Stream<Arguments> plants() {
        var id = order.id();
        var level = "(SELECT stock_level_id FROM stoa_order.reservation WHERE owner_id = '" + id + "' LIMIT 1)";
        var charge = "(SELECT t.id FROM stoa_order.payment p JOIN stoa_order.payment_transaction t ON t.payment_id = p.id "
                + "WHERE p.order_id = '" + id + "' AND t.type = 'AUTHORIZE' AND t.position < 99)";
        return Stream.of(
                plant("on_hand is not the sum", "UPDATE stoa_order.stock_level SET on_hand = on_hand + 1 WHERE id = " + level),
                plant("reserved is not the sum", "UPDATE stoa_order.stock_level SET reserved = reserved + 1 WHERE id = " + level),
                plant("more is promised", drop("stock_level", "stock_level_promised_check"),
                        "UPDATE stoa_order.stock_level SET reserved = on_hand + 1 WHERE id = " + level),
                plant("a line of a living order has no stock",
                        "UPDATE stoa_order.reservation SET state = 'RELEASED' WHERE owner_id = '" + id + "'"),
                plant("a closed order keeps its stock", close(id)),
                plant("the provider keeps the money", close(id)),
                plant("a cart has more than one living order", "DROP INDEX stoa_order.customer_order_live_cart_uq",
                        twin(id, "gen_random_uuid()")),
                plant("a key made more than one order", "DROP INDEX stoa_order.customer_order_live_cart_uq", twin(id, "claim_id")),
                plant("an order was charged more than once",
                        copy("payment_transaction", "id", charge, "id = '" + otherId() + "', position = 99, provider_reference = 'twin'"),
                        copy("sandbox_charge", "idempotency_key", charge, "idempotency_key = '" + otherId() + "', reference = 'twin'")),
                plant("an order was placed or created more than once", "INSERT INTO stoa_order.outbox_message "
                        + "(id, type, aggregate, aggregate_id, sequence, internal, body) SELECT gen_random_uuid(), type, aggregate, "
                        + "aggregate_id, sequence, internal, body FROM stoa_order.outbox_message WHERE aggregate_id = '" + id + "'"),
                plant("the provider has a charge that we know nothing of",
                        copy("sandbox_charge", "idempotency_key", charge, "idempotency_key = gen_random_uuid(), reference = 'foreign'")),
                plant("the provider was asked for another sum",
                        "UPDATE stoa_order.sandbox_charge SET amount_minor = amount_minor + 1 WHERE idempotency_key = " + charge),
                plant("captured or refunded is not",
                        "UPDATE stoa_order.sandbox_charge SET captured_minor = 1, state = 'CAPTURED' WHERE idempotency_key = " + charge),
                plant("an order counts as paid",
                        "UPDATE stoa_order.sandbox_charge SET state = 'FAILED' WHERE idempotency_key = " + charge),
                plant("something was captured without its stock",
                        "UPDATE stoa_order.payment SET captured_minor = 1 WHERE order_id = '" + id + "'",
                        "DELETE FROM stoa_order.reservation WHERE owner_id = '" + id + "'"),
                plant("the events of a thing have a gap",
                        "UPDATE stoa_order.outbox_message SET sequence = sequence + 7 WHERE type = 'order.placed' AND aggregate_id = '" + id + "'"),
                plant("a message was put aside",
                        "INSERT INTO stoa_cart.dead_message (id, body, reason) VALUES (gen_random_uuid(), '', 'planted')"),
                plant("an event was never sent",
                        "UPDATE stoa_order.outbox_message SET sent_at = NULL WHERE aggregate_id = '" + id + "'"),
                plant("an event never arrived", "DELETE FROM stoa_cart.inbox_message"),
                plant("an order waits for nobody", "UPDATE stoa_order.customer_order SET status = 'PENDING_PAYMENT', "
                        + "payment_status = 'PENDING' WHERE id = '" + id + "'"),
                plant("a payment is undecided", "ALTER TABLE stoa_order.payment_transaction DISABLE TRIGGER ALL",
                        "UPDATE stoa_order.payment_transaction SET state = 'UNKNOWN', decided_at = NULL WHERE id = " + charge),
                plant("an expired hold was not freed", "UPDATE stoa_order.reservation SET owner_type = 'CART', state = 'HELD', "
                        + "expires_at = now() - interval '1 hour' WHERE owner_id = '" + id + "'"),
                plant("a cart does not know", "UPDATE stoa_cart.cart SET status = 'ACTIVE' WHERE id = " + cart(id)),
                plant("a cart counts as ordered", "UPDATE stoa_cart.cart SET status = 'ORDERED' WHERE id = " + cart(id),
                        "UPDATE stoa_order.customer_order SET placed_at = NULL WHERE id = '" + id + "'"),
                plant("a cart is frozen", "UPDATE stoa_cart.cart SET status = 'COMPLETING', claim_id = gen_random_uuid(), "
                        + "claimed_until = now() - interval '1 minute' WHERE id = " + cart(id)),
                plant("catalog shows another stock", "UPDATE stoa_catalog.stock_shown SET sequence = 0 WHERE level_id = " + level));
    }

    private static final String OTHER = UUID.randomUUID().toString();

    private static String otherId() {
        return OTHER;
    }

    private static Arguments plant(String fault, String... statements) {
        return Arguments.of(fault, List.of(statements));
    }

    private static String cart(String orderId) {
        return "(SELECT cart_id FROM stoa_order.customer_order WHERE id = '" + orderId + "')";
    }

    private static String close(String orderId) {
        return "UPDATE stoa_order.customer_order SET status = 'CANCELLED', closed_at = now() WHERE id = '" + orderId + "'";
    }

    private static String drop(String table, String constraint) {
        return "ALTER TABLE stoa_order." + table + " DROP CONSTRAINT " + constraint;
    }

    private static String twin(String orderId, String claim) {
        return "INSERT INTO stoa_order.customer_order SELECT (jsonb_populate_record(o, jsonb_build_object("
                + "'id', gen_random_uuid(), 'number', 'twin', 'claim_id', " + claim + "))).* "
                + "FROM stoa_order.customer_order o WHERE id = '" + orderId + "'";
    }

    /** Copies a row, with the changes written as {@code column = expression, …}. */
    private static String copy(String table, String key, String value, String changes) {
        var pairs = Stream.of(changes.split(", ")).map(change -> change.split(" = ", 2))
                .map(change -> "'" + change[0] + "', " + change[1]).toList();
        return "INSERT INTO stoa_order." + table + " SELECT (jsonb_populate_record(r, jsonb_build_object("
                + String.join(", ", pairs) + "))).* FROM stoa_order." + table + " r WHERE " + key + " = " + value;
    }
}
