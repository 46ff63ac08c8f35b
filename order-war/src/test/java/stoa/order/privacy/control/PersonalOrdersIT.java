package stoa.order.privacy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;
import stoa.order.OrderDatabase;
import stoa.order.privacy.entity.PersonalOrders;

/** What a person may have of orders, and what the books keep without the person. */
class PersonalOrdersIT {

    private static final List<String> EMAILS = List.of("mark-4711@example.org");

    private final Jdbi jdbi = OrderDatabase.jdbi();
    private final PersonalOrders orders = new PersonalOrders(jdbi);

    @Test
    void theBooksStayWithoutThePerson() {
        var customer = Ids.next();
        var bought = order("PLACED", customer, "mark-4711@example.org", null);
        var asGuest = order("CANCELLED", null, "Mark-4711@example.org", "mark-4711 has moved");
        var other = order("PLACED", Ids.next(), EMAILS.get(0), null);
        assertEquals(List.of(bought.toString(), asGuest.toString()),
                Json.tree(orders.export(person(customer))).path("orders").findValuesAsText("id"));
        orders.erase(person(customer));
        assertFalse(orders.any(person(customer)));
        assertFalse((row(bought) + row(asGuest)).toLowerCase(Locale.ROOT).contains("mark-4711"));
        assertEquals(Map.of("grand", 1200L, "address", "{\"region\": \"CA\", \"country\": \"US\"}"), books(bought));
        assertTrue(row(other).contains("Road"), "what another customer ordered with the address stays theirs");
    }

    @Test
    void whatIsOrderedWithAnAddressAfterItWasLeftIsAnothers() {
        var others = order("PLACED", null, "mark-late@example.org", null);
        var person = new Person(Ids.next(), List.of(new ProvedAddress("mark-late@example.org", Instant.now().minusSeconds(60))));
        orders.erase(person);
        assertTrue(row(others).contains("mark-late"));
    }

    @Test
    void anOrderWhosePaymentIsOpenIsWaitedFor() {
        var customer = Ids.next();
        var open = order("PENDING_PAYMENT", customer, "mark-4711@example.org", null);
        orders.erase(person(customer));
        assertTrue(orders.any(person(customer)));
        jdbi.useHandle(sql -> sql.execute("UPDATE customer_order SET status = 'EXPIRED', closed_at = now(), "
                + "close_reason = 'payment-due' WHERE id = ?", open));
        orders.erase(person(customer));
        assertFalse(orders.any(person(customer)));
        assertTrue(row(open).contains("payment-due"));
    }

    private static Person person(UUID customer) {
        return new Person(customer, List.of(new ProvedAddress("mark-now@example.org", null),
                new ProvedAddress(EMAILS.get(0), Instant.now().plusSeconds(60))));
    }

    private String row(UUID order) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT CAST(to_jsonb(o) AS text) FROM customer_order o WHERE id = :id")
                .bind("id", order).mapTo(String.class).one());
    }

    private Map<String, Object> books(UUID order) {
        return jdbi.withHandle(sql -> sql.createQuery(
                "SELECT grand_minor AS grand, shipping_address AS address FROM customer_order WHERE id = :id")
                .bind("id", order).mapToMap().one());
    }

    private UUID order(String status, UUID customer, String email, String reason) {
        var id = Ids.next();
        boolean closed = status.equals("CANCELLED");
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO customer_order (id, version, sequence, number, cart_id, claim_id, status, payment_status,
                       fulfilment_status, return_status, customer_id, email, locale, currency, lines_minor, discounts_minor,
                       shipping_minor, tax_minor, tax_included, grand_minor, shipping_address, billing_address, coupons,
                       calculation_version, trace, payment_due_at, closed_at, close_reason, metadata, created_at, updated_at)
                VALUES (:id, 1, 1, CAST(:id AS text), :id, :id, :status, 'PENDING', 'UNFULFILLED', 'NONE', CAST(:customer AS uuid), :email,
                        'en', 'USD', 1200, 0, 0, 0, false, 1200, :address, :address, '[]', '1', '[]', now(),
                        CASE WHEN :closed THEN now() END, :reason, '{"note": "for mark-4711"}', now(), now())
                """).bind("id", id).bind("status", status).bind("customer", customer).bind("email", email)
                .bind("closed", closed).bind("reason", reason)
                .bind("address", "{\"name\": \"mark-4711\", \"line1\": \"mark-4711 Road\", \"city\": \"Town\", "
                        + "\"region\": \"CA\", \"country\": \"US\"}").execute());
        return id;
    }
}
