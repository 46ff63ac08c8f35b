package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Goods;
import stoa.systemtests.shop.Shop;

/** Catalogues from elsewhere: as other shops export them, with all that is odd in them, and large. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportST {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration STOCK_FOLLOWS = Duration.ofSeconds(5);
    private static final Duration LARGE = Duration.ofSeconds(90);
    private static final int MANY = 10_000;

    private final Stoa stoa = Stoa.shared();

    @Test
    void aNastyExportOfAnotherShopIsReadAsItWasMeant() {
        var job = imported("text/csv", resource("nasty.csv"), "?currency=USD");
        var errors = errors(job);
        var lantern = product("nasty-lantern");
        assertEquals("Lantern, \"the big one\"", lantern.path("name").asText());
        assertTrue(lantern.path("description").asText().contains("second line"), lantern::toString);
        assertEquals(2, lantern.path("variants").size());
        assertEquals(2, lantern.path("media").size());
        assertEquals("A lantern, lit", lantern.path("media").get(0).path("alt").asText());
        assertEquals("12.50", lantern.path("priceRange").path("min").path("amount").asText());
        var single = product("nasty-single");
        assertEquals(1, single.path("variants").size());
        assertEquals(0, single.path("options").size(), single::toString);
        stoa.get(CATALOG + "/products/nasty-draft").send().expectProblem(404);
        stoa.get(CATALOG + "/products/nasty-unpublished").send().expectProblem(404);
        assertTrue(errors.stream().anyMatch(error -> error.path("column").asText().equals("Variant Price")
                && error.path("line").asInt() == 10), errors::toString);
        assertFalse(errors.stream().anyMatch(error -> error.path("code").asText().isBlank()), errors::toString);
        assertEquals(errors.size(), job.path("failed").asInt(), job::toString);
    }

    @Test
    void importedQuantitiesAreTheStockAndOnlyAChangeOfThemIsCounted() {
        var csv = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n"
                + "counted-thing,Counted thing,Title,Default Title,COUNTED-THING,5.00,%d\n";
        imported("text/csv", csv.formatted(7), "");
        var goods = new Goods(stoa, product("counted-thing").path("id").asText(), "counted-thing", "COUNTED-THING");
        Await.until("stock follows", STOCK_FOLLOWS, () -> goods.onHand() == 7);
        Shop.shared().aGuest().puts(2, "COUNTED-THING").inCart().buys("card-ok");
        goods.counted(6);
        imported("text/csv", csv.formatted(7), "");
        Await.pause(Duration.ofSeconds(1));
        assertEquals(6, goods.onHand());
        imported("text/csv", csv.formatted(9), "");
        Await.until("stock follows", STOCK_FOLLOWS, () -> goods.onHand() == 9);
        assertEquals(2, goods.reserved());
    }

    @Test
    void linesOfJsonAreProductsAndABadLineSpoilsNothing() {
        var lines = """
                {"slug":"nd-one","name":"Line one","options":[],"variants":[{"sku":"ND-1","options":{},"prices":[{"amount":"3.00","currency":"USD"}],"quantity":3}]}
                {"slug":"nd-two","name":"Line two","zz":1,"options":[],"variants":[]}
                not json at all
                {"slug":"nd-three","name":"Line three","options":["Size"],"variants":[{"sku":"ND-3","options":{"Size":"S"},"prices":[{"amount":"3.005","currency":"USD"}]}]}

                {"slug":"nd-four","name":"Zeile vier ✓","options":[],"variants":[{"sku":"ND-4","options":{},"prices":[{"amount":"4.00","currency":"EUR"}]}]}
                """;
        var job = imported("application/x-ndjson", lines, "");
        var errors = errors(job);
        assertEquals(List.of(2, 3, 4), errors.stream().map(error -> error.path("line").asInt()).distinct().sorted().toList(), errors::toString);
        assertEquals("Line one", product("nd-one").path("name").asText());
        assertFalse(product("nd-four").has("priceRange"), "no price in USD");
        stoa.get(CATALOG + "/products/nd-two").send().expectProblem(404);
    }

    @Test
    void validatingWritesNothing() {
        var job = imported("text/csv", "Handle,Title,Variant SKU,Variant Price\nnever-there,Never,NEVER-1,1.00\nbad-one,Bad,NEVER-2,free\n",
                "?mode=validate");
        assertEquals(1, job.path("failed").asInt(), job::toString);
        stoa.get(CATALOG + "/products/never-there").send().expectProblem(404);
    }

    @Test
    void importingAgainChangesAndDoublesNothing() {
        var csv = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\nagain,%s,Size,S,AGAIN-S,%s\nagain,,,M,AGAIN-M,2.00\n";
        imported("text/csv", csv.formatted("Once", "1.00"), "");
        var first = product("again");
        imported("text/csv", csv.formatted("Twice", "1.50"), "");
        var second = product("again");
        assertEquals(first.path("id"), second.path("id"));
        assertEquals(first.path("variants").get(0).path("id"), second.path("variants").get(0).path("id"));
        assertEquals("Twice", second.path("name").asText());
        assertEquals("1.50", second.path("priceRange").path("min").path("amount").asText());
        assertEquals(2, second.path("variantCount").asInt());
    }

    @Test
    void whatIsNoImportIsRefusedAtOnceOrFailsAsAJob() {
        stoa.as("catalog-manager", "POST", CATALOG + "/imports").body("application/json", "{}").send().expectProblem(415);
        stoa.as("catalog-manager", "POST", CATALOG + "/imports?mode=destroy").body("text/csv", "Handle\n").send().expectProblem(400);
        stoa.as("analyst", "POST", CATALOG + "/imports").body("text/csv", "Handle\n").send().expectProblem(403);
        stoa.get(CATALOG + "/jobs/01890000-0000-7000-8000-000000000001").bearer(stoa.tokens().of("catalog-manager")).send()
                .expectProblem(404);
    }

    /** The measure of issue 3: 10,000 products of two variants within 90 seconds, while guests look around. */
    @Test
    @Order(Integer.MAX_VALUE)
    void tenThousandProductsComeInQuicklyWhileGuestsLookAround() {
        var csv = new StringBuilder("Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n");
        IntStream.range(0, MANY).forEach(i -> csv.append("bulk-").append(i).append(",Bulk thing ").append(i)
                .append(",<p>Thing number ").append(i).append("</p>,Bulkers,Size,S,BULK-").append(i).append("-S,1.00,5\nbulk-").append(i)
                .append(",,,,,M,BULK-").append(i).append("-M,2.00,5\n"));
        var begun = Instant.now();
        var location = posted("text/csv", csv.toString(), "");
        Await.until("the import is done", LARGE, () -> {
            stoa.get(CATALOG + "/products?limit=10").send().expect(200);
            return job(location).path("state").asText().equals("COMPLETED");
        });
        assertTrue(Duration.between(begun, Instant.now()).compareTo(LARGE) < 0);
        assertEquals(0, job(location).path("failed").asInt());
        assertEquals("Bulk thing 9999", product("bulk-9999").path("name").asText());
        var last = new Goods(stoa, "", "bulk-9999", "BULK-9999-M");
        Await.until("stock follows", STOCK_FOLLOWS, () -> last.onHand() == 5);
        last.awaitAvailability("LOW_STOCK", STOCK_FOLLOWS);
    }

    private JsonNode imported(String type, String content, String query) {
        var location = posted(type, content, query);
        Await.until("the import is done", SOON, () -> !List.of("QUEUED", "RUNNING").contains(job(location).path("state").asText()));
        var job = job(location);
        assertEquals("COMPLETED", job.path("state").asText(), job::toString);
        return job;
    }

    private String posted(String type, String content, String query) {
        var answer = stoa.as("catalog-manager", "POST", CATALOG + "/imports" + query).body(type, content.getBytes(StandardCharsets.UTF_8))
                .send().expect(202);
        return DoublesST.path(answer.header("Location").orElseThrow(() -> new AssertionError(answer)));
    }

    private JsonNode job(String location) {
        return stoa.as("catalog-manager", "GET", location).send().expect(200).json();
    }

    private List<JsonNode> errors(JsonNode job) {
        var found = new ArrayList<JsonNode>();
        stoa.as("catalog-manager", "GET", CATALOG + "/jobs/" + job.path("id").asText() + "/errors?limit=100").send().expect(200).json()
                .path("items").forEach(found::add);
        return found;
    }

    private JsonNode product(String slug) {
        return stoa.get(CATALOG + "/products/" + slug).send().expect(200).json();
    }

    private static String resource(String name) {
        try (var stream = ImportST.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
