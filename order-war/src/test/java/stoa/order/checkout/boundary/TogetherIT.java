package stoa.order.checkout.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.events.Seal;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.order.checkout.control.Settlement;
import stoa.order.orders.entity.Buyer;
import stoa.order.orders.entity.Claim;
import stoa.order.orders.entity.Documents;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderDraft;
import stoa.order.orders.entity.OrderLine;
import stoa.order.orders.entity.Orders;
import stoa.order.orders.entity.Totals;
import stoa.order.payments.control.ProviderEvent;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;
import stoa.order.sandbox.control.Sandbox;

/** Everybody finalises at once, in the server: and what the database itself refuses. */
@ExtendWith(ArquillianExtension.class)
class TogetherIT {

    private static final Money TOTAL = Money.of("25.00", "USD");

    @Inject Orders orders;
    @Inject Payments payments;
    @Inject Settlement settlement;
    @Inject Sandbox sandbox;
    @Inject UserTransaction transaction;
    @Inject Jdbi jdbi;
    @Inject @Any Instance<EventHandler> handlers;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void eventAndReconcilerTwoHundredTimesTogetherPlaceEachOrderOnce() throws Exception {
        for (int i = 0; i < 200; i++) {
            var key = anOrderThatTimedOut();
            var orderId = payments.orderOf(key).orElseThrow();
            together(() -> settlement.take(new ProviderEvent(key, sandbox.find(key))), () -> settlement.drive(orderId));
            assertEquals("PLACED AUTHORIZED 1 1", text("""
                    SELECT o.status || ' ' || o.payment_status || ' '
                        || (SELECT count(*) FROM outbox_message WHERE aggregate_id = o.id AND type = 'order.placed') || ' '
                        || (SELECT count(*) FROM payment_transaction WHERE payment_id = p.id)
                      FROM customer_order o JOIN payment p ON p.order_id = o.id WHERE o.id = :id""", orderId));
            assertEquals(1, mails("order-placed", text("SELECT number FROM customer_order WHERE id = :id", orderId)));
        }
    }

    @Test
    void aLedgerRowNeitherChangesNorGoes() throws Exception {
        var key = anOrderThatTimedOut();
        refused("UPDATE payment_transaction SET amount_minor = 1 WHERE id = :id", key);
        refused("DELETE FROM payment_transaction WHERE id = :id", key);
        settlement.take(new ProviderEvent(key, sandbox.find(key)));
        refused("UPDATE payment_transaction SET state = 'FAILED' WHERE id = :id", key);
    }

    @Test
    void aPaymentIsNotOverdrawn() throws Exception {
        var orderId = payments.orderOf(anOrderThatTimedOut()).orElseThrow();
        refused("UPDATE payment SET captured_minor = authorized_minor + 1 WHERE order_id = :id", orderId);
        refused("UPDATE payment SET pending_refund_minor = captured_minor + 1 WHERE order_id = :id", orderId);
        refused("UPDATE customer_order SET grand_minor = grand_minor + 1 WHERE id = :id", orderId);
    }

    @Test
    void aCartHasOneLiveOrder() throws Exception {
        var orderId = payments.orderOf(anOrderThatTimedOut()).orElseThrow();
        var cartId = orders.byId(orderId).orElseThrow().claim().cartId();
        assertThrows(Exception.class, () -> stored(cartId));
        transaction.rollback();
        assertEquals("1", text("SELECT CAST(count(*) AS text) FROM customer_order WHERE cart_id = :id", cartId));
    }

    @Test
    void guestsOrdersBecomeTheCustomersOnceTheirAddressIsProved() throws Exception {
        var mine = anOrderOf("Ada." + Ids.next() + "@example.org");
        var theirs = anOrderOf("bob@example.org");
        var ada = Ids.next();
        for (var customer : List.of(ada, ada, Ids.next())) {
            hears("customer.verified", "{\"customerId\": \"" + customer + "\", \"email\": \""
                    + mine.buyer().email().toLowerCase(Locale.ROOT) + "\", \"locale\": \"en\"}");
        }
        assertEquals(ada + " " + (mine.version() + 1), text("SELECT customer_id || ' ' || version FROM customer_order WHERE id = :id", mine.id()));
        assertEquals("guest", text("SELECT coalesce(CAST(customer_id AS text), 'guest') FROM customer_order WHERE id = :id", theirs.id()));
        var later = anOrderOf(mine.buyer().email());
        assertEquals("guest", text("SELECT coalesce(CAST(customer_id AS text), 'guest') FROM customer_order WHERE id = :id", later.id()));
        assertEquals(List.of(mine.id()), orders.whole(mine.id(), ada).stream().map(Order::id).toList());
        assertEquals(Optional.empty(), orders.whole(later.id(), ada));
    }

    @Test
    void aLinkIsMailedToTheOrdersAddressIfNumberAndAddressFit() throws Exception {
        var order = anOrderOf("ada." + Ids.next() + "@example.org");
        hears("lookup.requested", "{\"number\": \"" + order.number() + "\", \"email\": \"eve@example.org\"}");
        hears("lookup.requested", "{\"number\": \"0\", \"email\": \"" + order.buyer().email() + "\"}");
        assertEquals(0, mails("order-lookup", order.number()));
        hears("lookup.requested", "{\"number\": \"" + order.number() + "\", \"email\": \""
                + order.buyer().email().toUpperCase(Locale.ROOT) + "\"}");
        assertEquals(1, mails("order-lookup", order.number()));
    }

    @Test
    void aListenerPutsAsideWhatNamesNothing() {
        for (var type : List.of("customer.verified", "lookup.requested", "cart.merged")) {
            assertThrows(Poison.class, () -> hears(type, "{}"), type);
        }
    }

    private Order anOrderOf(String email) throws Exception {
        var orderId = stored(Ids.next(), email).orderId();
        transaction.commit();
        return orders.byId(orderId).orElseThrow();
    }

    /** As the inbox hands an event on. */
    private void hears(String type, String data) throws Exception {
        var event = new ReceivedEvent(Ids.next(), type, "/test", Ids.next(), 1, Instant.now(), Json.tree(data));
        transaction.begin();
        try {
            handlers.stream().filter(handler -> handler.types().contains(type)).forEach(handler -> handler.handle(event));
            transaction.commit();
        } catch (Poison atFault) {
            transaction.rollback();
            throw atFault;
        }
    }

    /** @return the key of its authorization: the sandbox charged it, and did not answer */
    private UUID anOrderThatTimedOut() throws Exception {
        var payment = stored(Ids.next());
        transaction.commit();
        settlement.drive(payment.orderId());
        return payment.transactions().get(0).id();
    }

    /** Leaves the transaction open. */
    private Payment stored(UUID cartId) throws Exception {
        return stored(cartId, "ada@example.org");
    }

    private Payment stored(UUID cartId, String email) throws Exception {
        var article = new OrderLine.Article(Ids.next(), Ids.next(), "mug", "MUG-1", "Mug", "standard", false);
        var draft = new OrderDraft(Ids.next(), new Claim(cartId, Ids.next()), new Buyer(null, email, "en"),
                Currency.getInstance("USD"), new Totals(2000, 0, 500, 0, false, 2500),
                new Documents("{}", null, null, "[]", "1", "[]"),
                List.of(new OrderLine(Ids.next(), article, "{}", 2, Money.of("10.00", "USD"))), List.of(), List.of());
        transaction.begin();
        var order = Order.from(draft, orders.nextNumber(), Instant.now(), Duration.ofMinutes(30));
        var payment = Payment.of(order.id(), "sandbox", "card-timeout", TOTAL, Instant.now());
        orders.add(order);
        payments.add(payment);
        return payment;
    }

    private void together(Runnable one, Runnable other) throws Exception {
        var start = new CountDownLatch(1);
        var executor = InitialContext.<ManagedExecutorService>doLookup("java:comp/DefaultManagedExecutorService");
        var running = List.of(executor.submit(() -> after(start, one)), executor.submit(() -> after(start, other)));
        start.countDown();
        for (var task : running) {
            task.get();
        }
    }

    private static void after(CountDownLatch start, Runnable task) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        task.run();
    }

    private void refused(String statement, UUID id) {
        assertThrows(JdbiException.class, () -> jdbi.useHandle(handle ->
                handle.createUpdate(statement).bind("id", id).execute()), statement);
    }

    private String text(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query).bind("id", id).mapTo(String.class).one());
    }

    /** Mails of a kind about an order, with a link to it. */
    private long mails(String kind, String number) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT body FROM outbox_message WHERE type = 'mail.requested' AND internal")
                .mapTo(String.class).list()).stream().map(body -> Seal.open(Json.tree(body).path("data")))
                .filter(data -> data.path("kind").asText().equals(kind))
                .filter(data -> data.at("/values/number").asText().equals(number)
                        && data.at("/values/link").asText().contains("/orders/")).count();
    }
}
