package stoa.catalog;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.catalog.Client.json;
import static stoa.catalog.Client.tag;
import static stoa.catalog.Client.told;

/** Products in their server, as staff write and shoppers read them. */
@ExtendWith(ArquillianExtension.class)
class CatalogOverHttpIT {

    @ArquillianResource URL address;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    Client staff;
    Client shopper;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @BeforeEach
    void twoCallers() throws IOException {
        staff = Client.staff(address, "catalog-manager");
        shopper = Client.shopper(address);
    }

    @Test
    void whatStaffWriteShoppersRead() {
        var made = create("mug", "'vendor': 'Pottery', 'options': ['Size'], 'tags': ['new']",
                variant("S", "12.00") + "," + variant("L", "14.50"));
        assertEquals("201", told(made));
        var read = json(shopper.get("products/mug-" + mark));
        assertEquals(json(made), read);
        assertEquals("12.00 14.50", read.at("/priceRange/min/amount").asText() + " " + read.at("/priceRange/max/amount").asText());
        assertEquals("[{\"name\":\"Size\",\"values\":[\"S\",\"L\"]}]", read.path("options").toString());
        assertEquals("OUT_OF_STOCK", read.path("availability").asText());
        assertFalse(json(shopper.get("products/mug-" + mark + "?currency=EUR")).has("priceRange"));
    }

    @Test
    void anUnchangedProductIsNotSentAgain() {
        create("tee", "'vendor': 'V'", variant(null, "9.00"));
        var first = shopper.get("products/tee-" + mark);
        assertTrue(first.headers().firstValue("Cache-Control").orElse("").startsWith("public, max-age="));
        assertEquals("en", first.headers().firstValue("Content-Language").orElse(""));
        assertEquals(304, shopper.get("products/tee-" + mark, "If-None-Match", tag(first)).statusCode());
        assertEquals("no-store", staff.get("products/tee-" + mark).headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void onlyWhoKnowsTheProductChangesIt() {
        var id = json(create("pot", "'vendor': 'V'", variant(null, "9.00"))).path("id").asText();
        var known = tag(shopper.get("products/" + id));
        assertEquals("428 precondition-required", told(staff.send("PATCH", "products/" + id, "{'name': 'Pan'}")));
        assertEquals("200", told(staff.send("PATCH", "products/" + id, "{'vendor': null, 'name': 'Pan'}", "If-Match", known)));
        assertEquals("412 precondition-failed", told(staff.send("PATCH", "products/" + id, "{'name': 'Wok'}", "If-Match", known)));
        var read = json(shopper.get("products/" + id));
        assertEquals("Pan", read.path("name").asText());
        assertFalse(read.has("vendor"));
        assertEquals("401 unauthenticated", told(shopper.send("DELETE", "products/" + id, null, "If-Match", known)));
    }

    @Test
    void anOldSlugLeadsToTheNewOne() {
        var id = json(create("old", "'vendor': 'V'", variant(null, "9.00"))).path("id").asText();
        staff.send("PATCH", "products/" + id, "{'slug': 'new-" + mark + "'}", "If-Match", "*");
        var moved = shopper.get("products/old-" + mark + "?currency=EUR");
        assertEquals(301, moved.statusCode());
        assertTrue(moved.headers().firstValue("Location").orElse("").endsWith("/products/new-" + mark + "?currency=EUR"));
        assertEquals("201", told(create("old", "'vendor': 'W'", variant("X", "9.00"))));
        assertEquals(200, shopper.get("products/old-" + mark).statusCode());
    }

    @Test
    void whatIsNotForSaleOnlyStaffSee() {
        var id = json(create("secret", "'status': 'DRAFT'", variant("D", "1.00"))).path("id").asText();
        assertEquals("404 not-found", told(shopper.get("products/" + id)));
        assertEquals("200", told(staff.get("products/" + id)));
        assertEquals("401 unauthenticated", told(shopper.get("products?status=DRAFT")));
        assertTrue(json(staff.get("products?status=DRAFT&limit=100")).path("items").findValuesAsText("id").contains(id));
        assertEquals(0, json(shopper.get("variants?skus=D-" + mark)).path("items").size());
    }

    @Test
    void whatIsTakenIsRefused() {
        create("one", "'externalRef': 'ref-" + mark + "'", variant("A", "1.00"));
        assertEquals("409 slug-taken", told(create("one", "'vendor': 'V'", variant("B", "1.00"))));
        assertEquals("409 sku-taken", told(create("two", "'vendor': 'V'", variant("A", "1.00"))));
        assertEquals("409 external-ref-taken", told(create("three", "'externalRef': 'ref-" + mark + "'", variant("C", "1.00"))));
        assertEquals("422 unknown-reference", told(create("four", "'categories': ['nowhere']", variant("E", "1.00"))));
        assertEquals("400 invalid-request", told(create("five", "'vendor': 'V'", variant("F", "1.0"))));
    }

    @Test
    void aCategoryHoldsWhatItsBranchesHold() {
        var root = json(staff.send("POST", "categories", "{'name': 'Root " + mark + "'}")).path("id").asText();
        var leaf = json(staff.send("POST", "categories", "{'name': 'Leaf " + mark + "', 'parentId': '" + root + "'}"))
                .path("id").asText();
        create("leafy", "'categories': ['leaf-" + mark + "']", variant("L", "1.00"));
        assertEquals(1, json(shopper.get("products?count=exact&category=root-" + mark)).path("total").asInt());
        var rename = staff.send("PATCH", "categories/" + leaf, "{'name': 'Twig', 'parentId': null}", "If-Match", "*");
        assertEquals("200", told(rename));
        assertEquals("Twig", json(shopper.get("products/leafy-" + mark)).at("/categories/0/name").asText());
        assertEquals(0, json(shopper.get("products?count=exact&category=" + root)).path("total").asInt());
        assertEquals("409 category-cycle", told(staff.send("PATCH", "categories/" + leaf, "{'parentId': '" + leaf + "'}",
                "If-Match", "*")));
        assertEquals("409 category-in-use", told(staff.send("DELETE", "categories/" + leaf, null, "If-Match", "*")));
    }

    @Test
    void everyOrderPagesThroughAllOnce() {
        staff.send("POST", "categories", "{'name': 'Shelf " + mark + "'}");
        for (var name : List.of("éclair", "Zebra", "apple", "Apple pie", "blue whale", "bluebird")) {
            staff.send("POST", "products", "{'name': '" + name + "', 'categories': ['shelf-" + mark + "'], 'variants': ["
                    + (name.equals("Zebra") ? "" : variant(name.replace(' ', '_').replace('é', 'e'), name.length() + ".00")) + "]}");
        }
        assertEquals("[apple, Apple pie, blue whale, bluebird, éclair, Zebra]", names("name").toString());
        assertEquals("[Zebra, éclair, bluebird, blue whale, Apple pie, apple]", names("-name").toString());
        assertEquals("Zebra", names("price").get(5));
        assertEquals("[Zebra]", names("-price").subList(5, 6).toString());
        assertEquals("[éclair, Zebra, apple, Apple pie, blue whale, bluebird]", names("createdAt").toString());
        assertEquals("400 invalid-request", told(shopper.get("products?sort=vendor")));
        assertEquals("400 invalid-request", told(shopper.get("products?cursor=broken")));
    }

    @Test
    void aProductInTwoBranchesIsListedOnce() {
        branches();
        create("twice", "'categories': ['left-MARK', 'right-MARK']", variant("T2", "1.00"));
        create("once", "'categories': ['right-MARK']", variant("T1", "1.00"));
        var listed = json(shopper.get("products?count=exact&category=tree-" + mark));
        assertEquals(List.of("once", "twice"), pages("products?category=tree-" + mark, "name"));
        assertEquals(2, listed.path("total").asInt());
        assertEquals(2, json(staff.get("products?count=exact&status=ACTIVE&category=tree-" + mark)).path("total").asInt());
    }

    @Test
    void everyOrderPagesThroughEqualKeysOnce() {
        branches();
        for (int i = 0; i < 7; i++) {
            staff.send("POST", "products", ("{'name': 'Alike', 'categories': [" + (i % 3 == 0 ? "'left-MARK', 'right-MARK'"
                    : i % 3 == 1 ? "'left-MARK'" : "'right-MARK'") + "], 'variants': [" + (i < 5 ? variant("E" + i, "3.00") : "")
                    + "]}").replace("MARK", mark));
        }
        for (var sort : List.of("name", "-name", "price", "-price", "createdAt", "-createdAt")) {
            var path = "products?limit=2&category=tree-" + mark + "&sort=" + sort;
            assertEquals(7, pages(path, "id").stream().distinct().count(), sort);
            assertEquals(7, pages(path, "id").size(), sort);
        }
    }

    @Test
    void whatLeavesACategoryOrTheShopLeavesTheList() {
        branches();
        var path = "products/" + json(create("mover", "'categories': ['left-MARK']", variant("M", "1.00"))).path("id").asText();
        change(path, "'categories': ['right-MARK']");
        assertEquals("0 1", listed("left") + " " + listed("right"));
        change(path, "'status': 'ARCHIVED'");
        assertEquals(0, listed("right"));
        change(path, "'status': 'ACTIVE'");
        assertEquals(1, listed("right"));
        assertEquals("204", told(staff.send("DELETE", path, null, "If-Match", "*")));
        assertEquals(0, listed("tree"));
    }

    /** A tree with a branch to the left and one to the right. */
    private void branches() {
        var root = json(staff.send("POST", "categories", "{'name': 'Tree " + mark + "'}")).path("id").asText();
        for (var side : List.of("Left", "Right")) {
            staff.send("POST", "categories", "{'name': '" + side + " " + mark + "', 'parentId': '" + root + "'}");
        }
    }

    private void change(String path, String what) {
        assertEquals("200", told(staff.send("PATCH", path, ("{" + what + "}").replace("MARK", mark), "If-Match", "*")));
    }

    private int listed(String category) {
        var page = json(shopper.get("products?count=exact&category=" + category + "-" + mark));
        assertEquals(page.path("total").asInt(), page.path("items").size());
        return page.path("items").size();
    }

    @Test
    void aProductMayHave2500Variants() {
        var variants = IntStream.range(0, 2500).mapToObj(i -> "{'sku': '" + mark + "-" + i + "', 'options': {'No': '" + i
                + "'}, 'prices': [{'amount': '" + (i + 1) + ".00', 'currency': 'USD'}]}").collect(Collectors.joining(","));
        assertEquals("201", told(create("many", "'options': ['No']", variants)));
        var read = json(shopper.get("products/many-" + mark));
        assertEquals(100, read.path("variants").size());
        assertEquals(2500, read.path("variantCount").asInt());
        assertEquals("2500.00", read.at("/priceRange/max/amount").asText());
        var skus = pages("products/many-" + mark + "/variants?limit=100", "sku");
        assertEquals(2500, skus.stream().distinct().count());
        assertEquals(2500, skus.size());
    }

    @Test
    void pricesAreSetTogetherAndEachTellsItsOutcome() {
        create("priced", "'vendor': 'V'", variant("P", "5.00"));
        var answer = json(staff.send("POST", "prices/batch", ("{'items': [{'sku': 'P-%1$s', 'currency': 'EUR', 'amount': '4.00'},"
                + " {'sku': 'P-%1$s', 'currency': 'USD', 'amount': '6.0'}, {'sku': 'none', 'currency': 'USD', 'amount': '1.00'}]}")
                .formatted(mark)));
        assertEquals(List.of("OK", "FAILED", "FAILED"), answer.path("items").findValuesAsText("status"));
        assertEquals(List.of("invalid-amount", "unknown-sku"), answer.path("items").findValuesAsText("code"));
        assertEquals("4.00", json(shopper.get("products/priced-" + mark + "?currency=EUR")).at("/variants/0/price/amount").asText());
    }

    @Test
    void pricesSetAgainWithTheirKeyTellTheFirstAnswer() {
        create("keyed", "'vendor': 'V'", variant("K", "5.00"));
        var prices = "{'items': [{'sku': 'K-%s', 'currency': 'USD', 'amount': '6.00'}]}".formatted(mark);
        var key = UUID.randomUUID().toString();
        var first = staff.send("POST", "prices/batch", prices, "Idempotency-Key", key);
        var second = staff.send("POST", "prices/batch", prices, "Idempotency-Key", key);
        assertEquals(200, second.statusCode(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(first.body(), second.body());
    }

    @Test
    void aProductMadeTwiceWithOneKeyIsOne() {
        var key = UUID.randomUUID().toString();
        var body = "{'name': 'Once " + mark + "', 'variants': []}";
        var first = staff.send("POST", "products", body, "Idempotency-Key", key);
        var second = staff.send("POST", "products", body, "Idempotency-Key", key);
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(json(first).path("id"), json(second).path("id"));
    }

    @Test
    void aPriceThatNothingAppliesIsRefused() {
        create("tiered", "'vendor': 'V'", variant("T", "12.00"));
        var answer = json(staff.send("POST", "prices/batch", ("{'items': [{'sku': 'T-%1$s', 'currency': 'USD', 'amount': '8.00',"
                + " 'minQuantity': 10}, {'sku': 'T-%1$s', 'currency': 'USD', 'amount': '11.00', 'minQuantity': 1}]}").formatted(mark)));
        assertEquals(List.of("FAILED", "OK"), answer.path("items").findValuesAsText("status"));
        assertEquals("min-quantity-unsupported", answer.at("/items/0/code").asText());
    }

    @Test
    void aDescriptionIsCleanWhoeverWroteIt() {
        var made = create("clean", "'description': '<p>Fine</p><img src=x onerror=alert(1)>'", variant("CL", "1.00"));
        assertEquals("<p>Fine</p><img src=\"x\" />", json(made).path("description").asText());
        var changed = staff.send("PATCH", "products/" + json(made).path("id").asText(),
                "{'description': 'Oh<script>alert(1)</script>'}", "If-Match", "*");
        assertEquals("Oh", json(changed).path("description").asText());
    }

    @Test
    void whatATypeDemandsHoldsForEveryWriting() {
        staff.send("POST", "product-types", "{'code': 't-MARK', 'name': 'T', 'attributes': [{'code': 'material', 'name': 'M',"
                .replace("MARK", mark) + " 'type': 'TEXT', 'required': true}, {'code': 'batch', 'name': 'B', 'type': 'NUMBER',"
                + " 'scope': 'VARIANT', 'required': true}]}");
        var type = "'type': 't-" + mark + "'";
        assertEquals(List.of("/attributes/material required", "/variants/0/attributes/batch required"),
                faults(create("typed", type, variant("A", "1.00"))));
        var good = json(create("typed", type + ", 'attributes': {'material': 'Clay'}, 'options': ['Size']",
                "{'sku': 'A-" + mark + "', 'options': {'Size': 'S'}, 'attributes': {'batch': 1}}"));
        var path = "products/" + good.path("id").asText();
        assertEquals(List.of("/attributes/batch type"), faults(staff.send("POST", path + "/variants",
                "{'sku': 'B-" + mark + "', 'options': {'Size': 'L'}, 'attributes': {'batch': 'one'}}")));
        assertEquals(List.of("/attributes/batch required"), faults(staff.send("PATCH",
                path + "/variants/" + good.at("/variants/0/id").asText(), "{'attributes': {'batch': null}}", "If-Match", "*")));
        assertEquals(List.of("/attributes/material required"),
                faults(staff.send("PATCH", path, "{'attributes': null}", "If-Match", "*")));
    }

    @Test
    void aVariantsTagIsOfWhatItShows() {
        var made = json(create("tagged", "'options': ['Size']", variant("S", "12.00") + "," + variant("L", "14.50")));
        var path = "products/" + made.path("id").asText() + "/variants/";
        var small = shopper.get(path + made.at("/variants/0/id").asText());
        var large = shopper.get(path + made.at("/variants/1/id").asText());
        assertNotEquals(tag(small), tag(large));
        assertEquals(304, shopper.get(path + made.at("/variants/0/id").asText(), "If-None-Match", tag(small)).statusCode());
        assertEquals("200", told(staff.send("PATCH", path + made.at("/variants/0/id").asText(), "{'weightGrams': 5}",
                "If-Match", tag(large))));
    }

    private static List<String> faults(HttpResponse<String> refused) {
        var errors = json(refused).path("errors");
        return IntStream.range(0, errors.size()).mapToObj(i -> errors.get(i).path("pointer").asText() + " "
                + errors.get(i).path("code").asText()).toList();
    }

    private HttpResponse<String> create(String name, String more, String variants) {
        return staff.send("POST", "products", "{'name': '" + name + "', 'slug': '" + name + "-" + mark + "', " + more.replace("MARK", mark)
                + ", 'variants': [" + variants + "]}");
    }

    /** With a size where the product has sizes. */
    private String variant(String key, String price) {
        var options = key != null && (key.equals("S") || key.equals("L") && price.equals("14.50"))
                ? "'options': {'Size': '" + key + "'}, " : "";
        return "{'sku': '" + (key == null ? UUID.randomUUID().toString() : key) + "-" + mark + "', " + options
                + "'prices': [{'amount': '" + price + "', 'currency': 'USD'}]}";
    }

    private List<String> names(String sort) {
        return pages("products?limit=2&category=shelf-" + mark + "&sort=" + sort, "name");
    }

    private List<String> pages(String path, String field) {
        var values = new ArrayList<String>();
        var page = json(shopper.get(path));
        while (true) {
            page.path("items").forEach(item -> values.add(item.path(field).asText()));
            if (!page.has("next")) {
                return values;
            }
            page = json(shopper.get(path + "&cursor=" + page.path("next").asText()));
        }
    }
}
