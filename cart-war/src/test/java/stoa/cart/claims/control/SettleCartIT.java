package stoa.cart.claims.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** Orders' events, as they settle carts in the database. */
@ExtendWith(ArquillianExtension.class)
class SettleCartIT {

    private final UUID claim = Ids.next();
    private final UUID order = Ids.next();

    @Inject Instance<EventHandler> handlers;
    @Inject UserTransaction transaction;
    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void aPlacedOrderClosesItsCart() throws Exception {
        var cart = claimed("60 seconds");
        tell("order.created", 1, cart, claim);
        tell("order.placed", 2, cart, claim);
        assertEquals("ORDERED", status(cart));
        assertEquals(List.of("ORDERED"), facts(cart));
    }

    @Test
    void aCancelledOrderOpensItsCart() throws Exception {
        var cart = claimed("60 seconds");
        tell("order.created", 1, cart, claim);
        tell("order.cancelled", 2, cart, claim);
        tell("order.created", 1, cart, claim);
        assertEquals("ACTIVE", status(cart));
    }

    @Test
    void anExpiredOrderOpensItsCart() throws Exception {
        var cart = claimed("60 seconds");
        tell("order.created", 1, cart, claim);
        tell("order.expired", 2, cart, claim);
        assertEquals("ACTIVE", status(cart));
    }

    @Test
    void anotherClaimsOrderDoesNothing() throws Exception {
        var cart = claimed("60 seconds");
        tell("order.placed", 2, cart, Ids.next());
        tell("order.cancelled", 3, cart, Ids.next());
        assertEquals("COMPLETING", status(cart));
    }

    @Test
    void anOrderKeepsTheCartAfterItsClaimHasRunOut() throws Exception {
        var cart = claimed("1 second");
        tell("order.created", 1, cart, claim);
        jdbi.useHandle(sql -> sql.execute("SELECT pg_sleep(3)"));
        assertEquals("COMPLETING", status(cart));
    }

    @Test
    void aClaimThatRanOutIsSwept() {
        var cart = claimed("-1 second");
        jdbi.useHandle(sql -> sql.execute("SELECT pg_sleep(3)"));
        assertEquals("ACTIVE", status(cart));
        assertEquals(List.of("ACTIVE"), facts(cart));
    }

    @Test
    void aForgottenCartExpiresAndIsTold() {
        var cart = cart("ACTIVE", "60 seconds", "-1 second");
        jdbi.useHandle(sql -> sql.execute("SELECT pg_sleep(3)"));
        assertEquals("EXPIRED", status(cart));
        assertEquals(List.of("EXPIRED"), facts(cart));
    }

    @Test
    void whatWasBoughtBeforeItsCartWasMergedIsTakenOutOnce() throws Exception {
        var guests = claimed("60 seconds");
        var mug = Ids.next();
        var tee = Ids.next();
        jdbi.useHandle(sql -> sql.execute("INSERT INTO cart_claim (cart_id, claim_id, snapshot) VALUES (?, ?, CAST(? AS json))", guests,
                claim, "{\"lines\": [{\"variantId\": \"" + mug + "\", \"quantity\": 2, \"sku\": \"MUG\"}]}"));
        var customers = cart("ACTIVE", "60 seconds", "30 days");
        put(customers, mug, 3);
        put(customers, tee, 1);
        jdbi.useHandle(sql -> sql.execute("UPDATE cart SET status = 'MERGED', merged_into = ? WHERE id = ?", customers, guests));
        tell("order.created", 1, guests, claim);
        tell("order.placed", 2, guests, Ids.next());
        assertEquals(3, quantity(customers, mug));
        tell("order.placed", 2, guests, claim);
        tell("order.placed", 2, guests, claim);
        assertEquals(1, quantity(customers, mug));
        assertEquals(1, quantity(customers, tee));
        assertEquals("MERGED", status(guests));
        assertEquals(List.of("ACTIVE"), facts(customers));
    }

    @Test
    void anEventWithoutAClaimIsPoison() throws Exception {
        var cart = claimed("60 seconds");
        assertThrows(Poison.class, () -> handler().handle(event("order.placed", 1, "{'cartId': '" + cart + "'}")));
    }

    @Test
    void manyAtOnceNeverWaitForEachOtherBothWays() throws Exception {
        var customers = Stream.generate(() -> cart("ACTIVE", "60 seconds", "30 days")).limit(12).toList();
        var guests = customers.stream().map(this::mergedInto).toList();
        var others = Stream.concat(customers.stream(), guests.stream())
                .map(cart -> event("order.placed", 2, data(cart, Ids.next()))).toList();
        ExecutorService threads = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        for (int sequence = 2; sequence < 7; sequence++) {
            var told = sequence;
            var placed = guests.stream().map(guest -> event("order.placed", told, data(guest, claim))).toList();
            for (var done : threads.invokeAll(List.of(inOneTransaction(placed), inOneTransaction(others), inOneTransaction(placed)))) {
                done.get();
            }
        }
        customers.forEach(customer -> assertEquals(1, quantity(customer, customer)));
    }

    /** A guest's claimed cart, merged into this customer's, which holds one more than what the guest orders five times. */
    private UUID mergedInto(UUID customers) {
        var guests = claimed("60 seconds");
        put(customers, customers, 11);
        jdbi.useHandle(sql -> {
            sql.execute("UPDATE cart SET customer_id = id WHERE id = ?", customers);
            sql.execute("UPDATE cart SET status = 'MERGED', merged_into = ? WHERE id = ?", customers, guests);
            sql.execute("INSERT INTO cart_claim (cart_id, claim_id, snapshot) VALUES (?, ?, CAST(? AS json))", guests, claim,
                    "{\"lines\": [{\"variantId\": \"" + customers + "\", \"quantity\": 2, \"sku\": \"MUG\"}]}");
        });
        return guests;
    }

    private Callable<Void> inOneTransaction(List<ReceivedEvent> events) {
        return () -> {
            transaction.begin();
            try {
                handler().handleAll(events);
                transaction.commit();
            } catch (RuntimeException lost) {
                transaction.rollback();
                throw lost;
            }
            return null;
        };
    }

    private UUID claimed(String remaining) {
        return cart("COMPLETING", remaining, "30 days");
    }

    private UUID cart(String status, String claimed, String life) {
        var id = Ids.next();
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO cart (id, version, sequence, status, currency, locale, priced_at, expires_at, claim_id,
                                  claimed_until, created_at, updated_at)
                VALUES (:id, 1, 1, :status, 'USD', 'en', now(), now() + CAST(:life AS interval), :claim,
                        clock_timestamp() + CAST(:claimed AS interval), now(), now())
                """).bind("id", id).bind("status", status).bind("life", life).bind("claim", claim)
                .bind("claimed", claimed).execute());
        return id;
    }

    private void put(UUID cart, UUID variant, int quantity) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO cart_line (id, cart_id, position, variant_id, quantity, sku, product_id, product_slug, name, options,
                                       unit_minor, tax_class, inventory_policy, availability, offered)
                VALUES (:variant, :cart, (SELECT count(*) FROM cart_line WHERE cart_id = :cart), :variant, :quantity, 'SKU',
                        :variant, 'thing', 'Thing', '{}', 100, 'standard', 'TRACKED', 'IN_STOCK', 'YES')
                """).bind("variant", variant).bind("cart", cart).bind("quantity", quantity).execute());
    }

    private int quantity(UUID cart, UUID variant) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT quantity FROM cart_line WHERE cart_id = :cart AND variant_id = :variant")
                .bind("cart", cart).bind("variant", variant).mapTo(Integer.class).one());
    }

    private void tell(String type, long sequence, UUID cart, UUID claimId) throws Exception {
        transaction.begin();
        handler().handle(event(type, sequence, data(cart, claimId)));
        transaction.commit();
    }

    private String data(UUID cart, UUID claimId) {
        return "{'orderId': '" + order + "', 'number': '100001', 'cartId': '" + cart + "', 'claimId': '" + claimId
                + "', 'status': 'PLACED', 'total': {'amount': '1.00', 'currency': 'USD'}}";
    }

    private ReceivedEvent event(String type, long sequence, String data) {
        return new ReceivedEvent(Ids.next(), type, "/stoa/order", order, sequence, Instant.now(),
                Json.tree(data.replace('\'', '"')));
    }

    private EventHandler handler() {
        return handlers.stream().filter(handler -> handler.types().contains("order.placed")).findFirst().orElseThrow();
    }

    private String status(UUID cart) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT status FROM cart WHERE id = :id").bind("id", cart)
                .mapTo(String.class).one());
    }

    private List<String> facts(UUID cart) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT body::jsonb #>> '{data,status}' FROM outbox_message WHERE aggregate_id = :id ORDER BY sequence
                """).bind("id", cart).mapTo(String.class).list());
    }
}
