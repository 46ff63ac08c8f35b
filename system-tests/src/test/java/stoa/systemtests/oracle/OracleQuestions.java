package stoa.systemtests.oracle;

import java.util.List;
import stoa.systemtests.oracle.Oracle.Question;

/** What the {@link Oracle} asks; each query finds what must not be. */
final class OracleQuestions {

    static final List<Question> LEDGERS = List.of(
            new Question("on_hand is not the sum of the movements", """
                    SELECT l.sku, l.on_hand, coalesce(sum(m.delta), 0) FROM stoa_order.stock_level l
                      LEFT JOIN stoa_order.stock_movement m ON m.stock_level_id = l.id
                     GROUP BY l.id HAVING l.on_hand <> coalesce(sum(m.delta), 0)"""),
            new Question("reserved is not the sum of the live reservations", """
                    SELECT l.sku, l.reserved, coalesce(sum(r.quantity), 0) FROM stoa_order.stock_level l
                      LEFT JOIN stoa_order.reservation r ON r.stock_level_id = l.id AND r.state IN ('HELD', 'COMMITTED')
                     GROUP BY l.id HAVING l.reserved <> coalesce(sum(r.quantity), 0)"""),
            new Question("more is promised than there is", """
                    SELECT sku, reserved, on_hand FROM stoa_order.stock_level
                     WHERE reserved - shortage > on_hand + backorder_limit OR on_hand < 0 OR reserved < 0"""),
            new Question("a line of a living order has no stock", """
                    SELECT o.number, n.sku, n.ordered FROM stoa_order.customer_order o
                      JOIN stoa_order.order_line n ON n.order_id = o.id AND n.tracked
                     WHERE o.status NOT IN ('CANCELLED', 'EXPIRED') AND n.ordered - n.cancelled <> (
                           SELECT coalesce(sum(r.quantity), 0) FROM stoa_order.reservation r
                            WHERE r.owner_type = 'ORDER' AND r.owner_id = o.id AND r.line_id = n.id
                              AND r.state IN ('COMMITTED', 'CONSUMED'))"""),
            new Question("a closed order keeps its stock", """
                    SELECT o.number, o.status, r.quantity FROM stoa_order.customer_order o
                      JOIN stoa_order.reservation r ON r.owner_type = 'ORDER' AND r.owner_id = o.id
                     WHERE o.status IN ('CANCELLED', 'EXPIRED') AND r.state = 'COMMITTED'"""));

    static final List<Question> DOUBLES = List.of(
            new Question("a cart has more than one living order", """
                    SELECT cart_id, count(*) FROM stoa_order.customer_order WHERE status NOT IN ('CANCELLED', 'EXPIRED')
                     GROUP BY cart_id HAVING count(*) > 1"""),
            new Question("a key made more than one order", """
                    SELECT claim_id, count(*) FROM stoa_order.customer_order GROUP BY claim_id HAVING count(*) > 1"""),
            new Question("an order was charged more than once", """
                    SELECT p.order_id, count(*) FROM stoa_order.payment p
                      JOIN stoa_order.payment_transaction t ON t.payment_id = p.id AND t.type = 'AUTHORIZE'
                      JOIN stoa_order.sandbox_charge c ON c.idempotency_key = t.id
                     WHERE c.state IN ('AUTHORIZED', 'CAPTURED') GROUP BY p.order_id HAVING count(*) > 1"""),
            new Question("an order was placed or created more than once", """
                    SELECT aggregate_id, type, count(*) FROM stoa_order.outbox_message
                     WHERE type IN ('order.created', 'order.placed', 'order.cancelled', 'order.expired')
                     GROUP BY aggregate_id, type HAVING count(*) > 1"""));

    static final List<Question> CAPTURES = List.of(
            new Question("the provider has a charge that we know nothing of", """
                    SELECT c.reference, c.amount_minor FROM stoa_order.sandbox_charge c
                     WHERE NOT EXISTS (SELECT FROM stoa_order.payment_transaction t WHERE t.id = c.idempotency_key)"""),
            new Question("the provider was asked for another sum", """
                    SELECT t.id, t.amount_minor, c.amount_minor FROM stoa_order.sandbox_charge c
                      JOIN stoa_order.payment_transaction t ON t.id = c.idempotency_key
                     WHERE t.amount_minor <> c.amount_minor OR t.currency <> c.currency"""),
            new Question("captured or refunded is not what the provider's books say", """
                    SELECT p.order_id, p.captured_minor, c.captured_minor, p.refunded_minor, c.refunded_minor
                      FROM stoa_order.payment p
                      JOIN stoa_order.payment_transaction t ON t.payment_id = p.id AND t.type = 'AUTHORIZE'
                      JOIN stoa_order.sandbox_charge c ON c.idempotency_key = t.id
                     WHERE p.captured_minor <> c.captured_minor OR p.refunded_minor <> c.refunded_minor"""),
            new Question("an order counts as paid that the provider did not take", """
                    SELECT o.number, o.payment_status FROM stoa_order.customer_order o
                     WHERE o.payment_status IN ('AUTHORIZED', 'CAPTURED') AND NOT EXISTS (
                           SELECT FROM stoa_order.payment p
                             JOIN stoa_order.payment_transaction t ON t.payment_id = p.id AND t.type = 'AUTHORIZE'
                             JOIN stoa_order.sandbox_charge c ON c.idempotency_key = t.id
                            WHERE p.order_id = o.id AND c.state IN ('AUTHORIZED', 'CAPTURED'))"""),
            new Question("something was captured without its stock", """
                    SELECT o.number FROM stoa_order.customer_order o JOIN stoa_order.payment p ON p.order_id = o.id
                     WHERE p.captured_minor > 0 AND EXISTS (
                           SELECT FROM stoa_order.order_line n WHERE n.order_id = o.id AND n.tracked AND NOT EXISTS (
                                  SELECT FROM stoa_order.reservation r
                                   WHERE r.owner_type = 'ORDER' AND r.owner_id = o.id AND r.line_id = n.id))"""));

    static final List<Question> EVENTS = List.of(
            new Question("the events of a thing have a gap", each("""
                    SELECT '%1$s', aggregate, aggregate_id FROM stoa_%1$s.outbox_message GROUP BY aggregate, aggregate_id
                    HAVING count(DISTINCT sequence) <> max(sequence) - min(sequence) + 1""")),
            new Question("a message was put aside as dead", each("""
                    SELECT '%1$s', type, reason FROM stoa_%1$s.dead_message""")));

    static final List<Question> STUCK = List.of(
            new Question("an event was never sent", each("""
                    SELECT '%1$s', type, id FROM stoa_%1$s.outbox_message WHERE sent_at IS NULL""")),
            new Question("an event never arrived", """
                    SELECT m.type, m.id FROM stoa_order.outbox_message m WHERE m.type LIKE 'order.%'
                       AND NOT EXISTS (SELECT FROM stoa_cart.inbox_message i WHERE i.id = m.id)
                    UNION ALL
                    SELECT m.type, m.id FROM stoa_order.outbox_message m WHERE m.type = 'stock.level-changed'
                       AND NOT EXISTS (SELECT FROM stoa_catalog.inbox_message i WHERE i.id = m.id)
                    UNION ALL
                    SELECT m.type, m.id FROM stoa_catalog.outbox_message m WHERE m.type = 'stock.counted'
                       AND NOT EXISTS (SELECT FROM stoa_order.inbox_message i WHERE i.id = m.id)"""),
            new Question("an order waits for nobody", """
                    SELECT number, status, payment_status FROM stoa_order.customer_order
                     WHERE status = 'PENDING_PAYMENT' AND payment_status <> 'REQUIRES_ACTION'"""),
            new Question("a payment is undecided", """
                    SELECT id, type, state FROM stoa_order.payment_transaction
                     WHERE state = 'UNKNOWN' OR state = 'INITIATED' AND type <> 'AUTHORIZE'"""),
            new Question("an expired hold was not freed", """
                    SELECT id, expires_at FROM stoa_order.reservation
                     WHERE state = 'HELD' AND expires_at < now() - interval '10 seconds'"""),
            new Question("the provider keeps the money of a closed order", """
                    SELECT o.number, o.status, c.state FROM stoa_order.customer_order o
                      JOIN stoa_order.payment p ON p.order_id = o.id
                      JOIN stoa_order.payment_transaction t ON t.payment_id = p.id AND t.type = 'AUTHORIZE'
                      JOIN stoa_order.sandbox_charge c ON c.idempotency_key = t.id
                     WHERE o.status IN ('CANCELLED', 'EXPIRED') AND (c.state = 'AUTHORIZED'
                        OR c.state = 'CAPTURED' AND c.refunded_minor < c.captured_minor)"""));

    static final List<Question> SETTLED = List.of(
            new Question("a cart does not know of its order", """
                    SELECT c.id, c.status, o.number, o.status FROM stoa_cart.cart c
                      JOIN stoa_order.customer_order o ON o.cart_id = c.id
                     WHERE o.placed_at IS NOT NULL AND c.status <> 'ORDERED'"""),
            new Question("a cart counts as ordered without an order", """
                    SELECT c.id FROM stoa_cart.cart c WHERE c.status = 'ORDERED' AND NOT EXISTS (
                           SELECT FROM stoa_order.customer_order o WHERE o.cart_id = c.id AND o.placed_at IS NOT NULL)"""),
            new Question("a cart is frozen for no order", """
                    SELECT c.id FROM stoa_cart.cart c
                     WHERE c.status = 'COMPLETING' AND c.claimed_until < now() - interval '5 seconds' AND NOT EXISTS (
                           SELECT FROM stoa_order.customer_order o WHERE o.cart_id = c.id AND o.status = 'PENDING_PAYMENT')"""),
            new Question("catalog shows another stock than there is", """
                    SELECT l.sku, l.sequence, s.sequence FROM stoa_order.stock_level l
                      LEFT JOIN stoa_catalog.stock_shown s ON s.level_id = l.id
                     WHERE s.sequence IS DISTINCT FROM l.sequence
                       AND EXISTS (SELECT FROM stoa_order.outbox_message m WHERE m.aggregate_id = l.id)"""));

    private OracleQuestions() {
    }

    /** The same question to every schema. */
    private static String each(String sql) {
        return String.join(" UNION ALL ", List.of(sql.formatted("catalog"), sql.formatted("cart"), sql.formatted("order")));
    }
}
