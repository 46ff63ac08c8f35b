package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Shop;

/** What those see who run the server. */
@SystemTest
class OperatorsST {

    private final Stoa stoa = Stoa.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/health/started", "/health/ready", "/health/live", "/health"})
    void healthIsUpWithoutCredentials(String path) {
        var health = stoa.get(path).send().expect(200).json();
        assertEquals("UP", health.path("status").asText());
        assertTrue(health.path("checks").size() > 0, health::toString);
    }

    @Test
    void livenessLooksAtNoDependency() {
        var checks = stoa.get("/health/live").send().expect(200).text().toLowerCase();
        assertFalse(checks.contains("database") || checks.contains("postgres"), checks);
    }

    @Test
    void metricsTellOfTheServerAndOfTheBusiness() {
        var shop = Shop.shared();
        var mug = shop.sells("Measured mug", 1);
        shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        shop.aGuest().puts(1, mug.sku()).inCart().checksOut("card-ok").expectProblem(409, "out-of-stock");
        var metrics = stoa.get("/metrics").send().expect(200).text();
        for (var name : List.of("stoa_orders_placed_total", "stoa_orders_refused_total", "out-of-stock", "stoa_payments_unknown",
                "outbox", "memory_usedHeap", "connectionpool", "REST_request")) {
            assertTrue(metrics.contains(name), () -> name + " is not in:\n" + metrics);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOG + "/nowhere", CARTS + "/nowhere/at/all", ORDERS + "/nowhere/x", CATALOG + "/products/no-such-slug",
        CATALOG + "/products/%F0%9F%8E%88", CATALOG + "/internal/nowhere"})
    void anUnknownPathIsAProblemDocument(String path) {
        var answer = stoa.get(path).send();
        assertTrue(answer.status() == 404 || answer.status() == 400, answer::toString);
        answer.expectSomeProblem();
    }

    @Test
    void noHeaderNamesTheProduct() {
        for (var path : List.of(CATALOG + "/products", "/", "/health/ready", CATALOG + "/nowhere")) {
            var headers = stoa.get(path).send().headers();
            assertTrue(headers.firstValue("X-Powered-By").isEmpty(), path);
            assertTrue(headers.firstValue("Server").isEmpty(), path);
        }
    }

    @Test
    void anErrorTellsNothingOfTheInside() {
        for (var path : List.of("/", "/nowhere", CATALOG + "/nowhere")) {
            var text = stoa.get(path).send().expect(404).text();
            assertFalse(text.contains("Liberty") || text.contains("WebSphere") || text.contains("Exception"), text);
        }
    }

    @Test
    void aRequestIdIsTakenOverOrMade() {
        assertEquals("my-request.1", stoa.get(CATALOG + "/products").header("X-Request-Id", "my-request.1").send()
                .header("X-Request-Id").orElse(""));
        var nasty = "x".repeat(500);
        var made = stoa.get(CATALOG + "/products").header("X-Request-Id", nasty).send().header("X-Request-Id").orElse("");
        assertFalse(made.isBlank() || made.equals(nasty), made);
    }

    @Test
    void onlyAnonymousReadsOfTheCatalogueMayBeKept() {
        var open = stoa.get(CATALOG + "/products?limit=1").send().expect(200);
        assertTrue(open.header("Cache-Control").orElse("").matches("public, max-age=\\d+.*"), open.headers()::toString);
        assertTrue(open.header("Vary").isPresent() && open.header("ETag").isPresent(), open.headers()::toString);
        stoa.get(CATALOG + "/products?limit=1").header("If-None-Match", open.etag()).send().expect(304);
        for (var closed : List.of(stoa.get(CATALOG + "/nowhere").send(), stoa.post(CARTS).json(Map.of()).send(),
                stoa.as("admin", "GET", ORDERS + "?limit=1").send())) {
            assertEquals("no-store", closed.header("Cache-Control").orElse(""), closed::toString);
        }
    }

    @Test
    void theOpenApiPageIsThereInDevelopment() {
        assertTrue(List.of(200, 302).contains(stoa.get("/openapi/ui/").send().status()));
    }
}
