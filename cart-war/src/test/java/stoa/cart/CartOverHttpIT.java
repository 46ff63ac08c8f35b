package stoa.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.cart.Shopper.json;
import static stoa.cart.Shopper.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import stoa.cart.FakeCatalog.Mood;

/** The packaged WAR over HTTP, with a catalog that can fail beside it. */
@ExtendWith(ArquillianExtension.class)
class CartOverHttpIT {

    private static final FakeCatalog CATALOG = FakeCatalog.start();

    @ArquillianResource URL address;

    /** Prices are asked for at every access, from the catalog of this test. */
    @Deployment(testable = false)
    static WebArchive besideAFakeCatalog() {
        var settings = new StringAsset("config_ordinal=1000\ncatalog/mp-rest/url=" + CATALOG.address()
                + "\nstoa.cart.offers.fresh-seconds=0\nstoa.cart.claims.hold-seconds=2\n");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "settings.jar")
                        .addAsResource(settings, "META-INF/microprofile-config.properties"));
    }

    @BeforeEach
    void aCatalogInGoodHealth() throws Exception {
        CATALOG.sells("MUG", "12.50");
        CATALOG.sells("TEE", "20.00");
        CATALOG.is(Mood.WELL);
        var shopper = Shopper.at(address);
        eventually(() -> shopper.add("MUG", 1).statusCode() == 201);
    }

    @Test
    void aCartIsItsTokensOnly() {
        var shopper = Shopper.at(address);
        assertEquals("404 not-found", told(Shopper.at(address).with("wrong").send("GET", shopper.id(), null)));
        assertEquals("401 unauthenticated", told(shopper.with("").read()));
    }

    @Test
    void whatIsAddedTwiceIsOneLine() {
        var shopper = Shopper.at(address);
        assertEquals(201, shopper.add("MUG", 2).statusCode());
        var cart = json(shopper.add("MUG", 1));
        assertEquals(1, cart.path("lines").size());
        assertEquals("37.50", cart.at("/totals/grand/amount").asText());
        assertEquals("M", cart.at("/lines/0/options/Size").asText());
    }

    @Test
    void parallelAddsAllCount() throws Exception {
        var shopper = Shopper.at(address);
        var threads = Executors.newFixedThreadPool(25);
        var clicks = IntStream.range(0, 50).<Callable<HttpResponse<String>>>mapToObj(i -> () -> shopper.add("MUG", 1)).toList();
        for (var click : threads.invokeAll(clicks)) {
            assertEquals(201, click.get().statusCode(), () -> "a click was refused");
        }
        threads.shutdown();
        assertEquals(50, shopper.cart().at("/lines/0/quantity").asInt());
    }

    @Test
    void anAddRepeatedWithItsKeyCountsOnce() {
        var shopper = Shopper.at(address);
        var key = UUID.randomUUID().toString();
        shopper.add("MUG", 2, "Idempotency-Key", key);
        var second = shopper.add("MUG", 2, "Idempotency-Key", key);
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(2, json(second).at("/lines/0/quantity").asInt());
        assertEquals("422 idempotency-mismatch", told(shopper.add("MUG", 3, "Idempotency-Key", key)));
    }

    @Test
    void anAddIsRepeatedThoughItsLineIsGone() {
        var shopper = Shopper.at(address);
        var key = UUID.randomUUID().toString();
        var line = json(shopper.add("MUG", 2, "Idempotency-Key", key)).at("/lines/0/id").asText();
        assertEquals(200, shopper.send("DELETE", shopper.id() + "/lines/" + line, null).statusCode());
        var second = shopper.add("MUG", 2, "Idempotency-Key", key);
        assertEquals(201, second.statusCode(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(0, json(second).path("lines").size());
    }

    @Test
    void whatIsWrongIsPointedAt() {
        var shopper = Shopper.at(address);
        var refused = shopper.tell("{'email': 'ada@', 'shippingAddress': {'name': 'Ada', 'country': 'UK'}}");
        assertEquals("400 invalid-request", told(refused));
        assertEquals("[\"/email\",\"/shippingAddress/city\",\"/shippingAddress/country\",\"/shippingAddress/line1\","
                + "\"/shippingAddress/postalCode\"]", json(refused).path("errors").findValues("pointer").toString().replace(" ", ""));
        assertEquals("400 invalid-request", told(shopper.tell("{'shippingOptionId': 'by-drone'}")));
        assertEquals("400 invalid-request", told(shopper.add("MUG", 0)));
        assertEquals("422 variant-not-found", told(shopper.add("NOTHING", 1)));
        assertEquals("422 coupon-not-applicable", told(shopper.send("PUT", shopper.id() + "/coupons/TEN", null)));
    }

    @Test
    void whoSaysWhatTheyReadChangesNothingElse() {
        var shopper = Shopper.at(address);
        var line = shopper.id() + "/lines/" + json(shopper.add("MUG", 2)).at("/lines/0/id").asText();
        var seen = tag(shopper.read());
        var told = shopper.send("PATCH", line, "{'quantity': 3}", "If-Match", seen);
        assertEquals(200, told.statusCode(), told.body());
        assertEquals(tag(shopper.read()), tag(told));
        var cart = shopper.cart();
        for (var stale : List.of(seen, "\"1\"", "W/" + tag(told))) {
            assertEquals("412 precondition-failed", told(shopper.send("PATCH", shopper.id(), "{'email': null}", "If-Match", stale)));
            assertEquals("412 precondition-failed", told(shopper.send("PATCH", line, "{'quantity': 4}", "If-Match", stale)));
            assertEquals("412 precondition-failed", told(shopper.send("DELETE", line, null, "If-Match", stale)));
            assertEquals("412 precondition-failed", told(shopper.add("TEE", 1, "If-Match", stale)));
            assertEquals("412 precondition-failed", told(shopper.send("PUT", shopper.id() + "/coupons/TEN", null, "If-Match", stale)));
            assertEquals("412 precondition-failed", told(shopper.send("DELETE", shopper.id() + "/coupons/TEN", null, "If-Match", stale)));
        }
        assertEquals(cart, shopper.cart());
        var added = shopper.add("TEE", 1, "If-Match", seen + ", " + tag(told));
        assertEquals(201, added.statusCode(), added.body());
        assertEquals(200, shopper.send("PATCH", shopper.id(), "{'email': 'ada@example.com'}", "If-Match", tag(added)).statusCode());
        assertEquals(200, shopper.send("DELETE", line, null, "If-Match", "*").statusCode());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void anUnchangedCartIsNotSentAgain() {
        var shopper = Shopper.at(address);
        var tag = tag(shopper.read());
        assertEquals(304, shopper.read("If-None-Match", tag).statusCode());
        shopper.add("MUG", 1);
        assertEquals(200, shopper.read("If-None-Match", tag).statusCode());
    }

    @Test
    void aGermanAddressIncludesTax() {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 2);
        var totals = json(shopper.tell("{'shippingAddress': {'country': 'DE'}}")).path("totals");
        assertTrue(totals.path("taxIncluded").asBoolean());
        assertEquals("4.94", totals.at("/tax/amount").asText());
        assertEquals("30.95", totals.at("/grand/amount").asText());
    }

    @Test
    void aClaimFreezesTheCartAndTellsTheSameAgain() {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 2);
        var claim = UUID.randomUUID();
        var snapshot = shopper.claim(claim, shopper.cart().at("/totals/grand"));
        assertEquals(200, snapshot.statusCode(), snapshot.body());
        assertEquals(snapshot.body(), shopper.claim(claim, shopper.cart().at("/totals/grand")).body());
        assertEquals("409 cart-not-open", told(shopper.add("MUG", 1)));
        assertEquals("409 cart-not-open", told(shopper.claim(UUID.randomUUID(), shopper.cart().at("/totals/grand"))));
        assertEquals(204, shopper.release(UUID.randomUUID()).statusCode());
        assertEquals("COMPLETING", shopper.cart().path("status").asText());
        assertEquals(204, shopper.release(claim).statusCode());
        assertEquals("ACTIVE", shopper.cart().path("status").asText());
    }

    @Test
    void aClaimThatRanOutOpensTheCartAgain() throws Exception {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 1);
        assertEquals(200, shopper.claim(UUID.randomUUID(), shopper.cart().at("/totals/grand")).statusCode());
        eventually(() -> shopper.cart().path("status").asText().equals("ACTIVE"));
        assertEquals(201, shopper.add("MUG", 1).statusCode());
    }

    @Test
    void aChangedPriceRefusesTheClaimAndIsShown() {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 1);
        var expected = shopper.cart().at("/totals/grand");
        CATALOG.sells("MUG", "13.00");
        var refused = shopper.claim(UUID.randomUUID(), expected);
        assertEquals("409 price-changed", told(refused));
        assertEquals(json(refused).path("currentTotal"), shopper.cart().at("/totals/grand"));
    }

    @Test
    void anIncompleteCartIsNotClaimed() {
        var shopper = Shopper.at(address);
        var nothing = shopper.cart().at("/totals/grand");
        assertEquals("422 cart-empty", told(shopper.claim(UUID.randomUUID(), nothing)));
        shopper.add("TEE", 1);
        assertEquals("422 cart-incomplete", told(shopper.claim(UUID.randomUUID(), nothing)));
        CATALOG.drops("TEE");
        assertEquals("unavailable", shopper.cart().at("/requirements/0/code").asText());
    }

    @Test
    void aCartIsPricedWithOneCall() {
        var shopper = Shopper.at(address);
        shopper.add("MUG", 1);
        shopper.add("TEE", 1);
        var before = CATALOG.calls();
        shopper.cart();
        assertEquals(before + 1, CATALOG.calls());
    }

    @Test
    void withoutCatalogCartsOpenAtTheirLastPrices() throws Exception {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 1);
        var total = shopper.cart().at("/totals/grand");
        CATALOG.is(Mood.BROKEN);
        assertStale(shopper, total);
        CATALOG.is(Mood.WELL);
        eventually(() -> !shopper.cart().has("pricesStale"));
    }

    @Test
    void aSilentCatalogIsNotWaitedForLongAndSoonNotAskedAnyMore() throws Exception {
        var shopper = Shopper.at(address).ready();
        shopper.add("MUG", 1);
        var total = shopper.cart().at("/totals/grand");
        CATALOG.is(Mood.SILENT);
        var start = System.nanoTime();
        assertStale(shopper, total);
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10, "three calls of two tries, a second each");
        eventually(() -> {
            var before = CATALOG.calls();
            shopper.cart();
            return CATALOG.calls() == before;
        });
        CATALOG.is(Mood.WELL);
        eventually(() -> !shopper.cart().has("pricesStale"));
        assertFalse(shopper.cart().has("pricesStale"));
    }

    private static void assertStale(Shopper shopper, JsonNode total) {
        var cart = shopper.cart();
        assertTrue(cart.path("pricesStale").asBoolean());
        assertEquals(total, cart.at("/totals/grand"));
        assertEquals("503 catalog-unavailable", told(shopper.add("TEE", 1)));
        assertEquals("503 catalog-unavailable", told(shopper.claim(UUID.randomUUID(), total)));
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, "it did not become so within a minute");
            Thread.sleep(200);
        }
    }
}
