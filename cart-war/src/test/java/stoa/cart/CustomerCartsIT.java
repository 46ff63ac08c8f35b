package stoa.cart;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.cart.Shopper.json;
import static stoa.cart.Shopper.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers' carts over HTTP: whose they are, and what becomes of a guest's cart at log-in. */
@ExtendWith(ArquillianExtension.class)
class CustomerCartsIT {

    private static final FakeCatalog CATALOG = FakeCatalog.start();

    @ArquillianResource URL address;

    private String ada;

    @Deployment(testable = false)
    static WebArchive besideAFakeCatalog() {
        var settings = new StringAsset("config_ordinal=1000\ncatalog/mp-rest/url=" + CATALOG.address()
                + "\nstoa.cart.carts.max-lines=4\n");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "settings.jar")
                        .addAsResource(settings, "META-INF/microprofile-config.properties"));
    }

    @BeforeEach
    void aCustomerAndACatalog() {
        List.of("MUG", "TEE", "CAP", "PEN", "BAG").forEach(sku -> CATALOG.sells(sku, "12.50"));
        ada = Bearers.of("customer", UUID.randomUUID());
    }

    @Test
    void withoutACartThereIsNoCurrentOne() {
        assertEquals("404 not-found", told(visitor(ada).send("GET", "current", null)));
        assertEquals("401 unauthenticated", told(visitor("").send("GET", "current", null)));
        assertEquals("403 forbidden", told(visitor(Bearers.of("admin")).send("GET", "current", null)));
    }

    @Test
    void theNewestOpenCartIsTheCurrentOneFromAnywhere() {
        var first = Shopper.of(address, ada);
        assertEquals(first.id(), current(ada).path("id").asText());
        var second = Shopper.of(address, ada);
        second.with("").add("MUG", 2);
        var read = visitor(ada).send("GET", "current", null);
        assertEquals(second.id(), json(read).path("id").asText());
        assertEquals(Map.of("MUG", 2), lines(json(read)));
        assertEquals(304, visitor(ada).send("GET", "current", null, "If-None-Match",
                read.headers().firstValue("ETag").orElseThrow()).statusCode());
    }

    @Test
    void aCustomersCartIsNobodyElses() {
        var cart = Shopper.of(address, ada).with("");
        var line = json(cart.add("MUG", 2)).at("/lines/0/id").asText();
        for (var stranger : List.of(visitor(Bearers.of("customer", UUID.randomUUID())), visitor(Bearers.of("analyst")),
                Shopper.at(address), visitor("").with("wrong"))) {
            assertEquals("404 not-found", told(stranger.send("GET", cart.id(), null)));
            assertEquals("404 not-found", told(stranger.send("GET", cart.id() + "/trace", null)));
            assertEquals("404 not-found", told(stranger.send("GET", cart.id() + "/shipping-options", null)));
            assertEquals("404 not-found", told(stranger.send("PATCH", cart.id(), "{'email': 'eve@example.com'}")));
            assertEquals("404 not-found", told(stranger.send("POST", cart.id() + "/lines", "{'sku': 'MUG', 'quantity': 1}")));
            assertEquals("404 not-found", told(stranger.send("PATCH", cart.id() + "/lines/" + line, "{'quantity': 9}")));
            assertEquals("404 not-found", told(stranger.send("DELETE", cart.id() + "/lines/" + line, null)));
            assertEquals("404 not-found", told(stranger.send("PUT", cart.id() + "/coupons/TEN", null)));
            assertEquals("404 not-found", told(stranger.send("DELETE", cart.id() + "/coupons/TEN", null)));
        }
        assertEquals(Map.of("MUG", 2), lines(cart.cart()));
    }

    @Test
    void staffWithThePermissionLooksAndDoesNotTouch() {
        var cart = Shopper.of(address, ada);
        var support = visitor(Bearers.of("support"));
        assertEquals(200, support.send("GET", cart.id(), null).statusCode());
        assertEquals(200, support.send("GET", cart.id() + "/trace", null).statusCode());
        assertEquals("404 not-found", told(support.send("PATCH", cart.id(), "{'email': 'eve@example.com'}")));
        assertEquals("404 not-found", told(visitor(Bearers.of("admin")).send("POST", cart.id() + "/lines",
                "{'sku': 'MUG', 'quantity': 1}")));
    }

    @Test
    void aGuestsCartGoesIntoTheCustomersAndIsClosed() {
        var customers = Shopper.of(address, ada);
        customers.add("MUG", 3);
        var guests = guest("MUG", 2, "TEE", 4);
        var merged = merge(guests, ada);
        assertEquals(200, merged.statusCode(), merged.body());
        assertEquals(customers.id(), json(merged).path("id").asText());
        assertEquals(Map.of("MUG", 3, "TEE", 4), lines(json(merged)));
        assertEquals("87.50", json(merged).at("/totals/grand/amount").asText());
        assertEquals("MERGED", guests.cart().path("status").asText());
        assertEquals("409 cart-not-open", told(guests.add("MUG", 1)));
    }

    @Test
    void whoHasNoCartGetsOneWithAllThatTheGuestTold() {
        var guests = guest("MUG", 2).ready();
        var merged = json(merge(guests, ada));
        assertNotEquals(guests.id(), merged.path("id").asText());
        assertEquals(Map.of("MUG", 2), lines(merged));
        assertEquals("ada@example.com", merged.path("email").asText());
        assertEquals("standard", merged.at("/shippingOption/id").asText());
        assertEquals(merged.path("id"), current(ada).path("id"));
        assertEquals("MERGED", guests.cart().path("status").asText());
        assertEquals("404 not-found", told(guests.send("GET", merged.path("id").asText(), null)));
    }

    @Test
    void mergingAgainTellsTheSameCartAndAddsNothing() {
        var guests = guest("MUG", 2);
        var first = json(merge(guests, ada));
        visitor(ada).send("PATCH", first.path("id").asText() + "/lines/" + first.at("/lines/0/id").asText(), "{'quantity': 1}");
        var second = json(merge(guests, ada, "Idempotency-Key", "again-" + guests.id()));
        var third = json(merge(guests, ada, "Idempotency-Key", "again-" + guests.id()));
        assertEquals(first.path("id"), second.path("id"));
        assertEquals(Map.of("MUG", 1), lines(second));
        assertEquals(second, third);
        var own = first.path("id").asText();
        assertEquals(own, json(visitor(ada).send("POST", own + "/merge", null)).path("id").asText());
        assertEquals("409 cart-not-open", told(merge(guests, Bearers.of("customer", UUID.randomUUID()))));
    }

    @Test
    void onlyWhoHoldsTheTokenAndIsACustomerMerges() {
        var guests = guest("MUG", 2);
        assertEquals("401 unauthenticated", told(guests.send("POST", guests.id() + "/merge", null)));
        assertEquals("403 forbidden", told(merge(guests, Bearers.of("admin"))));
        assertEquals("404 not-found", told(visitor(ada).send("POST", guests.id() + "/merge", null)));
        assertEquals("404 not-found", told(visitor(ada).with("wrong").send("POST", guests.id() + "/merge", null)));
        var others = Shopper.of(address, Bearers.of("customer", UUID.randomUUID()));
        assertEquals("404 not-found", told(merge(others, ada)));
        assertEquals("ACTIVE", guests.cart().path("status").asText());
    }

    @Test
    void aMergeThatWouldLoseSomethingIsRefusedAndChangesNothing() {
        var customers = Shopper.of(address, ada).with("");
        customers.add("MUG", 1);
        customers.add("TEE", 1);
        customers.add("CAP", 1);
        var guests = guest("PEN", 1, "BAG", 1);
        assertEquals("422 too-many-lines", told(merge(guests, ada)));
        assertEquals("ACTIVE", guests.cart().path("status").asText());
        assertEquals(3, customers.cart().path("lines").size());
        var euros = Shopper.at(address, "{'currency': 'EUR'}");
        assertEquals(201, euros.add("MUG", 1).statusCode());
        assertEquals("409 currency-conflict", told(merge(euros, ada)));
        assertEquals("ACTIVE", euros.cart().path("status").asText());
    }

    @Test
    void anEmptyCartOfAnotherCurrencyGivesWay() {
        var empty = Shopper.of(address, ada);
        var euros = Shopper.at(address, "{'currency': 'EUR'}");
        euros.add("MUG", 1);
        var merged = json(merge(euros, ada));
        assertEquals("EUR", merged.path("currency").asText());
        assertNotEquals(empty.id(), merged.path("id").asText());
        assertEquals(merged.path("id"), current(ada).path("id"));
    }

    @Test
    void mergesAtOnceMakeOneCart() throws Exception {
        var same = guest("MUG", 2);
        var one = guest("TEE", 3);
        var other = guest("CAP", 1);
        var told = atOnce(IntStream.range(0, 12).<Callable<HttpResponse<String>>>mapToObj(i ->
                () -> merge(i % 3 == 0 ? one : i % 3 == 1 ? other : same, ada)).toList());
        told.forEach(answer -> assertEquals(200, answer.statusCode(), answer.body()));
        assertEquals(1, told.stream().map(answer -> json(answer).path("id")).distinct().count());
        assertEquals(Map.of("MUG", 2, "TEE", 3, "CAP", 1), lines(current(ada)));
    }

    @Test
    void whatIsAddedWhileMergingIsMergedOrRefused() throws Exception {
        var guests = guest("TEE", 1);
        var work = IntStream.range(0, 16).<Callable<HttpResponse<String>>>mapToObj(i ->
                () -> i == 8 ? merge(guests, ada) : guests.add("MUG", 1)).toList();
        var told = atOnce(work);
        var added = told.stream().filter(answer -> answer.statusCode() == 201).count();
        assertTrue(told.stream().map(Shopper::told).allMatch(one -> List.of("201 ", "200 ", "409 cart-not-open").contains(one)),
                () -> told.stream().map(Shopper::told).toList().toString());
        assertEquals((int) added, lines(current(ada)).getOrDefault("MUG", 0));
    }

    private JsonNode current(String bearer) {
        return json(visitor(bearer).send("GET", "current", null));
    }

    private Shopper visitor(String bearer) {
        return Shopper.without(address, bearer);
    }

    private Shopper guest(Object... skusAndQuantities) {
        var shopper = Shopper.at(address);
        for (int i = 0; i < skusAndQuantities.length; i += 2) {
            assertEquals(201, shopper.add((String) skusAndQuantities[i], (Integer) skusAndQuantities[i + 1]).statusCode());
        }
        return shopper;
    }

    private static HttpResponse<String> merge(Shopper guests, String bearer, String... headers) {
        return guests.as(bearer).send("POST", guests.id() + "/merge", null, headers);
    }

    private static Map<String, Integer> lines(JsonNode cart) {
        return StreamSupport.stream(cart.path("lines").spliterator(), false)
                .collect(toMap(line -> line.path("sku").asText(), line -> line.path("quantity").asInt()));
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            return threads.invokeAll(work).stream().map(CustomerCartsIT::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
