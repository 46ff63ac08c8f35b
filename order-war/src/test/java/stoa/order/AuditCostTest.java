package stoa.order;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Temporary. */
class AuditCostTest {

    @Test
    void ratio() {
        var jdbi = OrderDatabase.jdbi();
        jdbi.useHandle(h -> {
            h.execute("CREATE TABLE plain_level (LIKE stock_level INCLUDING ALL)");
            h.execute("INSERT INTO plain_level (id, variant_id, location_id, sku, on_hand, sequence) SELECT uuidv7(), uuidv7(), '00000000-0000-7000-8000-000000000101', 's' || g, 1000000, 1 FROM generate_series(1, 200) g");
            h.execute("INSERT INTO stock_level (id, variant_id, location_id, sku, on_hand, sequence) SELECT id, variant_id, location_id, sku, on_hand, sequence FROM plain_level");
            for (var t : new String[] {"stock_level", "plain_level"}) {
                h.execute("CREATE FUNCTION run_" + t + "(n int) RETURNS void LANGUAGE plpgsql AS $$ DECLARE i uuid; BEGIN FOR k IN 1..n LOOP FOR i IN SELECT id FROM " + t + " LOOP UPDATE " + t + " SET reserved = reserved + 1, sequence = sequence + 1, version = version + 1, updated_at = now() WHERE id = i; END LOOP; END LOOP; END $$");
            }
            h.execute("CREATE TABLE plain_order (LIKE customer_order INCLUDING ALL)");
            for (var t : new String[] {"customer_order", "plain_order"}) {
                h.execute("CREATE FUNCTION add_" + t + "(n int) RETURNS void LANGUAGE sql AS $$ INSERT INTO " + t + " (id, version, sequence, number, cart_id, claim_id, status, payment_status, fulfilment_status, return_status, email, locale, currency, lines_minor, discounts_minor, shipping_minor, tax_minor, tax_included, grand_minor, shipping_address, coupons, calculation_version, trace, payment_due_at, created_at, updated_at) SELECT uuidv7(), 1, 1, uuidv7()::text, uuidv7(), uuidv7(), 'PLACED', 'PENDING', 'NONE', 'NONE', 'a@b.c', 'en', 'USD', 1, 0, 0, 0, true, 1, '{}', '[]', '1', '[]', now(), now(), now() FROM generate_series(1, n) $$");
            }
        });
        for (var mode : new String[] {"", "auditor"}) {
            long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
            for (int round = 0; round < 15; round++) {
                best[0] = Math.min(best[0], time(mode, "SELECT CAST(run_plain_level(20) AS text)"));
                best[1] = Math.min(best[1], time(mode, "SELECT CAST(run_stock_level(20) AS text)"));
                best[2] = Math.min(best[2], time(mode, "SELECT CAST(add_plain_order(2000) AS text)"));
                best[3] = Math.min(best[3], time(mode, "SELECT CAST(add_customer_order(2000) AS text)"));
                jdbi.useHandle(h -> h.execute("VACUUM plain_level")); 
                jdbi.useHandle(h -> h.execute("VACUUM stock_level"));
            }
            System.out.printf("RATIO actor='%s' update %.3f insert %.3f (us/row plain: %.2f %.2f, triggered: %.2f %.2f)%n", mode, best[1] / (double) best[0],
                    best[3] / (double) best[2], best[0] / 4000e3, best[2] / 2000e3, best[1] / 4000e3, best[3] / 2000e3);
        }
        assertTrue(true);
    }

    private static long time(String actor, String sql) {
        return OrderDatabase.jdbi().inTransaction(h -> {
            h.createQuery("SELECT concat(set_config('stoa.actor', :a, true), set_config('stoa.actor_type', 'USER', true), set_config('stoa.action', 'x', true))").bind("a", actor).mapTo(String.class).one();
            long t = System.nanoTime();
            h.createQuery(sql).mapTo(String.class).list();
            t = System.nanoTime() - t;
            h.rollback();
            return t;
        });
    }
}
