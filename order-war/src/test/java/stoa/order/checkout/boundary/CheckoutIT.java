package stoa.order.checkout.boundary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.order.checkout.boundary.Shopper.Told;

/** Checkout in its server, over HTTP, beside carts that are always the same. */
@ExtendWith(ArquillianExtension.class)
class CheckoutIT {

    @ArquillianResource
    @OperateOnDeployment("orders")
    URL address;

    @Deployment(name = "carts", order = 1, testable = false)
    static WebArchive carts() {
        return ShrinkWrap.create(WebArchive.class, "carts.war").addClass(FakeCarts.class)
                .addAsWebInfResource(new StringAsset("""
                        <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.0">
                            <context-root uri="/api/v1/carts"/>
                        </web-ext>"""), "ibm-web-ext.xml");
    }

    @Deployment(name = "orders", order = 2, testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void aCardThatWorksPlacesTheOrder() throws Exception {
        var placed = shopper().order(UUID.randomUUID(), "card-ok");
        assertEquals("201 PLACED AUTHORIZED", placed.summary(), placed.body()::toString);
        assertTrue(placed.header("Location").endsWith("/api/v1/orders/" + placed.id()));
        var read = shopper().read(placed);
        assertEquals("25.00", read.body().at("/totals/grand/amount").asText());
        assertEquals("MUG-1", read.body().at("/lines/0/sku").asText());
        assertFalse(read.body().has("token"));
    }

    @Test
    void anInvoiceIsPlacedUnpaid() throws Exception {
        assertEquals("201 PLACED PENDING", shopper().order(UUID.randomUUID(), "invoice").summary());
    }

    @Test
    void aRepetitionTellsTheOrderAsItIsNow() throws Exception {
        var cart = UUID.randomUUID();
        var first = shopper().order(cart, "card-action-required", "repeated-" + cart);
        assertEquals("201 PENDING_PAYMENT REQUIRES_ACTION", first.summary());
        assertEquals(200, shopper().confirm(first, "success").status());
        var second = shopper().order(cart, "card-action-required", "repeated-" + cart);
        assertEquals("201 PLACED AUTHORIZED", second.summary());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.body().path("token"), second.body().path("token"));
    }

    @Test
    void aPayerWhoGivesUpCancelsTheOrderAndFreesTheCart() throws Exception {
        var cart = UUID.randomUUID();
        var waiting = shopper().order(cart, "card-action-required");
        assertEquals(200, shopper().confirm(waiting, "failure").status());
        assertEquals("200 CANCELLED FAILED", shopper().read(waiting).summary());
        assertEquals("409 confirmation-closed", shopper().confirm(waiting, "success").summary());
    }

    @Test
    void whoMissedTheAnswerReadsWhereToGoOn() throws Exception {
        var waiting = shopper().order(UUID.randomUUID(), "card-action-required");
        assertEquals(waiting.body().path("nextAction"), shopper().read(waiting).body().path("nextAction"));
        assertTrue(waiting.body().at("/nextAction/url").asText().startsWith("http"), waiting.body()::toString);
        var ada = Shopper.bearer("customer", UUID.randomUUID());
        var hers = shopper().order(UUID.randomUUID(), "card-action-required", "hers-" + UUID.randomUUID(), "Authorization", ada);
        assertEquals(hers.body().path("nextAction"), shopper().get(hers.id(), "Authorization", ada).body().path("nextAction"));
        var support = Shopper.bearer("support", UUID.randomUUID());
        assertEquals("200 PENDING_PAYMENT REQUIRES_ACTION", shopper().get(hers.id(), "Authorization", support).summary());
        assertFalse(shopper().get(hers.id(), "Authorization", support).body().has("nextAction"));
        assertEquals(200, shopper().confirm(waiting, "success").status());
        assertFalse(shopper().read(waiting).body().has("nextAction"));
    }

    @Test
    void aTimeOutIsFoundOutWithinTenSeconds() throws Exception {
        var waiting = shopper().order(UUID.randomUUID(), "card-timeout");
        assertEquals("201 PENDING_PAYMENT PENDING", waiting.summary());
        assertEquals("200 PLACED AUTHORIZED", eventually(waiting, "200 PLACED AUTHORIZED"));
    }

    @Test
    void aRefusedCartCanBeOrderedAgainAtOnceButNotWithTheSpentKey() throws Exception {
        for (var refusal : List.of("card-declined 409 payment-declined", "card-error 503 payment-unavailable")) {
            var cart = UUID.randomUUID();
            var parts = refusal.split(" ", 2);
            assertEquals(parts[1], shopper().order(cart, parts[0], "spent-" + cart).summary());
            assertEquals(parts[1], shopper().order(cart, parts[0], "spent-" + cart).summary());
            assertEquals("201 PLACED AUTHORIZED", shopper().order(cart, "card-ok").summary());
        }
    }

    @Test
    void whatTheCartRefusesIsPassedOn() throws Exception {
        var cart = UUID.randomUUID();
        var refused = shopper().post("", """
                {"cartId": "%s", "expectedTotal": {"amount": "24.00", "currency": "USD"},
                "payment": {"provider": "sandbox", "method": "card-ok"}}""".formatted(cart), "Idempotency-Key",
                "price-" + cart, "Cart-Token", Shopper.cartToken(cart));
        assertEquals("409 price-changed", refused.summary());
        assertEquals("25.00", refused.body().at("/currentTotal/amount").asText());
    }

    @Test
    void anUnknownMethodIsRefusedBeforeAnythingIsClaimed() throws Exception {
        assertEquals("422 payment-method-unknown", shopper().order(UUID.randomUUID(), "gold").summary());
    }

    @Test
    void fiftyRequestsWithOneKeyMakeOneOrder() throws Exception {
        var cart = UUID.randomUUID();
        var told = atOnce(50, () -> shopper().order(cart, "card-ok", "fifty-" + cart));
        assertTrue(Set.of("201 PLACED AUTHORIZED", "409 idempotency-in-flight").containsAll(summaries(told)),
                () -> told.stream().collect(groupingBy(Told::summary, counting())).toString());
        assertEquals(1, told.stream().filter(answer -> answer.status() == 201).map(Told::id).distinct().count());
    }

    @Test
    void sixteenKeysOnOneCartMakeOneOrder() throws Exception {
        var cart = UUID.randomUUID();
        var told = atOnce(16, () -> shopper().order(cart, "card-ok"));
        assertEquals(1, told.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(1, told.stream().filter(answer -> answer.status() < 300).map(Told::id).distinct().count());
        assertTrue(told.stream().filter(answer -> answer.status() >= 300)
                .allMatch(answer -> answer.summary().equals("409 cart-not-open")));
        assertEquals("200 PLACED AUTHORIZED", shopper().order(cart, "card-ok").summary());
    }

    @Test
    void cancellingVoidsAndHappensOnce() throws Exception {
        var placed = shopper().order(UUID.randomUUID(), "card-ok");
        var told = atOnce(8, () -> shopper().cancel(placed));
        assertEquals(1, told.stream().filter(answer -> answer.status() == 200).count());
        assertTrue(told.stream().filter(answer -> answer.status() != 200)
                .allMatch(answer -> answer.summary().equals("409 invalid-transition")));
        assertEquals("200 CANCELLED VOIDED", eventually(placed, "200 CANCELLED VOIDED"));
    }

    @Test
    void whoCancelsWhatTheyReadCancelsNothingElse() throws Exception {
        var waiting = shopper().order(UUID.randomUUID(), "card-action-required");
        var token = waiting.body().path("token").asText();
        shopper().confirm(waiting, "success");
        assertEquals("412 precondition-failed", shopper().post(waiting.id() + "/cancel", null, "Order-Token", token,
                "If-Match", waiting.header("ETag")).summary());
        var read = shopper().read(waiting);
        assertEquals("200 PLACED AUTHORIZED", read.summary());
        assertEquals(200, shopper().post(waiting.id() + "/cancel", null, "Order-Token", token,
                "If-Match", read.header("ETag")).status());
    }

    @Test
    void anotherGuestsOrderDoesNotExist() throws Exception {
        var mine = shopper().order(UUID.randomUUID(), "card-ok");
        var theirs = shopper().order(UUID.randomUUID(), "card-ok");
        var token = theirs.body().path("token").asText();
        assertEquals("404 not-found", shopper().get(mine.id(), "Order-Token", token).summary());
        assertEquals("404 not-found", shopper().get(mine.id() + "/timeline", "Order-Token", token).summary());
        assertEquals("404 not-found", shopper().post(mine.id() + "/cancel", null, "Order-Token", token).summary());
        assertEquals("401 unauthenticated", shopper().get(mine.id()).summary());
    }

    @Test
    void whatACustomerOrdersIsTheirsAndNobodyElses() throws Exception {
        var ada = UUID.randomUUID();
        var bearer = Shopper.bearer("customer", ada);
        var mine = shopper().order(UUID.randomUUID(), "card-ok", "of-" + ada, "Authorization", bearer);
        assertEquals("201 PLACED AUTHORIZED", mine.summary(), mine.body()::toString);
        assertEquals(ada.toString(), mine.body().path("customerId").asText());
        var guests = shopper().order(UUID.randomUUID(), "card-ok");
        var other = Shopper.bearer("customer", UUID.randomUUID());
        assertEquals(List.of(mine.id()), ids(shopper().get("?limit=100", "Authorization", bearer)));
        assertEquals(List.of(), ids(shopper().get("?limit=100", "Authorization", other)));
        assertEquals(List.of(), ids(shopper().get("?limit=100&status=CANCELLED", "Authorization", bearer)));
        assertNowhere(mine, "Authorization", other);
        assertNowhere(guests, "Authorization", bearer);
        assertNowhere(mine, "Authorization", Shopper.bearer("analyst", UUID.randomUUID()));
        assertNowhere(mine, "Order-Token", guests.body().path("token").asText());
        assertEquals(200, shopper().get(mine.id(), "Authorization", bearer).status());
        assertEquals(200, shopper().get(mine.id() + "/timeline", "Authorization", bearer).status());
        assertEquals(200, shopper().post(mine.id() + "/cancel", "{\"reason\": \"Ordered twice\"}", "Authorization", bearer).status());
        assertEquals(List.of(mine.id()), ids(shopper().get("?limit=100&status=CANCELLED", "Authorization", bearer)));
    }

    @Test
    void ordersOfSomeStatusesAreOneListWithoutTheOthers() throws Exception {
        var bearer = Shopper.bearer("customer", UUID.randomUUID());
        var orders = new ArrayList<String>();
        for (int number = 0; number < 4; number++) {
            orders.add(shopper().order(UUID.randomUUID(), "card-ok", UUID.randomUUID().toString(), "Authorization", bearer).id());
        }
        assertEquals(200, shopper().post(orders.get(1) + "/cancel", null, "Authorization", bearer).status());
        var newestFirst = List.of(orders.get(3), orders.get(2), orders.get(1), orders.get(0));
        assertEquals(newestFirst, pages("?limit=1&status=CANCELLED,PLACED", bearer));
        assertEquals(orders, pages("?limit=3&sort=createdAt&status=PLACED,CANCELLED", bearer));
        assertEquals(List.of(orders.get(3), orders.get(2), orders.get(0)), pages("?limit=2&status=PLACED,ON_HOLD", bearer));
        assertEquals(List.of(), pages("?limit=2&status=ON_HOLD", bearer));
        assertEquals(4, shopper().get("?count=exact&status=CANCELLED,PLACED", "Authorization", bearer).body().path("total").asInt());
    }

    private List<String> pages(String path, String bearer) throws Exception {
        var page = shopper().get(path, "Authorization", bearer);
        var shown = new ArrayList<>(ids(page));
        while (page.body().path("next").isTextual()) {
            page = shopper().get(path + "&cursor=" + page.body().path("next").asText(), "Authorization", bearer);
            shown.addAll(ids(page));
        }
        return shown;
    }

    @Test
    void whoMayReadOrdersReadsAndWhoMayWriteCancels() throws Exception {
        var order = shopper().order(UUID.randomUUID(), "card-ok");
        var reader = Shopper.bearer("catalog-manager", UUID.randomUUID());
        assertEquals(200, shopper().get(order.id(), "Authorization", reader).status());
        assertEquals("404 not-found", shopper().post(order.id() + "/cancel", null, "Authorization", reader).summary());
        assertEquals(200, shopper().post(order.id() + "/cancel", null, "Authorization",
                Shopper.bearer("support", UUID.randomUUID())).status());
        assertEquals("403 forbidden", shopper().get("?limit=1", "Authorization", Shopper.bearer("analyst", UUID.randomUUID())).summary());
    }

    @Test
    void lookingUpAnswersTheSameWhetherThereIsSuchAnOrderOrNot() throws Exception {
        var order = shopper().order(UUID.randomUUID(), "card-ok");
        var number = order.body().path("number").asText();
        var answers = new ArrayList<String>();
        for (var body : List.of("{\"number\": \"" + number + "\", \"email\": \"ada@example.org\"}",
                "{\"number\": \"" + number + "\", \"email\": \"eve@example.org\"}",
                "{\"number\": \"1\", \"email\": \"ada@example.org\"}")) {
            var told = shopper().post("lookup", body);
            answers.add(told.status() + told.response().body() + new TreeSet<>(told.response().headers().map().keySet()));
        }
        assertTrue(answers.get(0).startsWith("202["), answers.get(0));
        assertEquals(1, Set.copyOf(answers).size(), answers::toString);
        assertEquals("400 invalid-request", shopper().post("lookup", "{\"number\": \"1\", \"email\": \"ada\"}").summary());
        assertEquals("400 invalid-request", shopper().post("lookup", "{\"number\": \"1\"}").summary());
    }

    private void assertNowhere(Told order, String... credential) throws Exception {
        assertEquals("404 not-found", shopper().get(order.id(), credential).summary());
        assertEquals("404 not-found", shopper().get(order.id() + "/timeline", credential).summary());
        assertEquals("404 not-found", shopper().post(order.id() + "/cancel", null, credential).summary());
    }

    private static List<String> ids(Told page) {
        return page.body().path("items").findValuesAsText("id");
    }

    @Test
    void theTimelineTellsWhatHappened() throws Exception {
        var placed = shopper().order(UUID.randomUUID(), "card-ok");
        var token = placed.body().path("token").asText();
        shopper().cancel(placed);
        var timeline = shopper().get(placed.id() + "/timeline", "Order-Token", token).body().path("items");
        assertEquals(List.of("order.created", "payment.authorized", "order.placed", "order.cancelled", "payment.voided"),
                IntStream.range(0, timeline.size()).mapToObj(i -> timeline.get(i).path("type").asText()).toList());
    }

    @Test
    void onlyWhatTheProviderSignedAShortWhileAgoIsTaken() throws Exception {
        var key = UUID.randomUUID().toString();
        assertEquals("404 not-found", shopper().event(key, Instant.now()).summary());
        assertEquals("401 event-not-authentic", shopper().event(key, Instant.now().minus(Duration.ofMinutes(6))).summary());
        assertEquals("401 event-not-authentic", shopper().post("providers/sandbox/events",
                "{\"key\": \"" + key + "\"}").summary());
    }

    @Test
    void anUnchangedOrderIsNotSentAgain() throws Exception {
        var placed = shopper().order(UUID.randomUUID(), "card-ok");
        var token = placed.body().path("token").asText();
        var etag = shopper().read(placed).header("ETag");
        assertEquals(304, shopper().get(placed.id(), "Order-Token", token, "If-None-Match", etag).status());
        shopper().cancel(placed);
        assertNotEquals(etag, shopper().read(placed).header("ETag"));
    }

    private Shopper shopper() {
        return new Shopper(address);
    }

    private String eventually(Told order, String wanted) throws Exception {
        var deadline = Instant.now().plusSeconds(10);
        var now = shopper().read(order).summary();
        while (!now.equals(wanted) && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            now = shopper().read(order).summary();
        }
        return now;
    }

    private static Set<String> summaries(List<Told> told) {
        return told.stream().map(Told::summary).collect(toSet());
    }

    private static List<Told> atOnce(int times, Callable<Told> request) throws InterruptedException {
        var executor = Executors.newFixedThreadPool(times);
        try {
            return executor.invokeAll(Stream.generate(() -> request).limit(times).toList()).stream()
                    .map(CheckoutIT::result).toList();
        } finally {
            executor.shutdown();
        }
    }

    private static Told result(Future<Told> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
