package stoa.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.catalog.Client.json;
import static stoa.catalog.Client.told;

/** What is imported is found: by its words, in spite of typing errors, and under every filter. */
@ExtendWith(ArquillianExtension.class)
class ImportAndSearchIT {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADER = "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";

    @ArquillianResource URL address;
    /** Letters only, so that it is a word of its own in which errors are forgiven. */
    final String mark = letters();
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
    void aCompletedImportIsFound() {
        var job = done(staff.upload("imports", CSV, HEADER + row("mug", "Blue Mug", "Acme", "S", "12.00")
                + row("mug", "", "", "L", "15.00") + row("bowl", "Red Bowl", "Zeta", "S", "30.00")));
        assertEquals("COMPLETED 3 3 0", summary(job));
        var found = search("q=" + mark);
        assertEquals(List.of("Blue Mug " + mark, "Red Bowl " + mark), names(search("q=" + mark + "&sort=price")));
        assertEquals(2, found.path("total").asInt());
        assertEquals(2, count(found, "size", "S"));
        assertEquals(1, count(found, "size", "L"));
    }

    @Test
    void typingErrorsAreForgivenAndTold() {
        done(staff.upload("imports", CSV, HEADER + row("mug", "Stoneware Mug", "Acme", "S", "12.00")));
        var swapped = mark.substring(0, 2) + mark.charAt(3) + mark.charAt(2) + mark.substring(4);
        var found = search("q=stonewrae%20" + swapped);
        assertEquals("stoneware " + mark, found.path("corrected").asText());
        assertEquals(1, found.path("total").asInt());
        assertFalse(search("q=" + mark).has("corrected"));
        assertEquals(1, search("q=" + swapped + "&attributes.vendor=Acme").path("total").asInt());
        var kept = search("q=" + mark + "&attributes.vendor=Nobody");
        assertEquals("0 false 1", kept.path("total") + " " + kept.has("corrected") + " " + count(kept, "vendor", "Acme"));
    }

    @Test
    void eachFacetIsCountedUnderTheOthersButNotUnderItself() {
        done(staff.upload("imports", CSV, HEADER + row("a", "Lamp", "Acme", "S", "10.00")
                + row("b", "Lamp", "Acme", "L", "20.00") + row("c", "Lamp", "Zeta", "L", "30.00")));
        var found = search("q=" + mark + "&attributes.vendor=Acme");
        assertEquals(2, found.path("total").asInt());
        assertEquals(1, count(found, "vendor", "Zeta"));
        assertEquals(1, count(found, "size", "L"));
        assertEquals(3, search("q=" + mark + "&attributes.vendor=Acme&attributes.vendor=Zeta").path("total").asInt());
        assertEquals(1, search("q=" + mark + "&attributes.vendor=Acme&attributes.size=L").path("total").asInt());
        assertEquals(1, search("q=" + mark + "&price.gte=10.01&price.lte=29.99").path("total").asInt());
        assertEquals(0, search("q=" + mark + "&inStock=true").path("total").asInt(), "no stock has been told");
    }

    @Test
    void pagesAreWholeAndWithoutDoublesInEveryOrder() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 7; i++) {
            rows.append(row("p" + i, "Pot " + i % 3, "Acme", "S", (i % 2 + 5) + ".00"));
        }
        done(staff.upload("imports", CSV, rows.toString()));
        for (var sort : List.of("relevance", "-relevance", "price", "-price", "name", "-name", "createdAt", "-createdAt")) {
            var ids = new ArrayList<String>();
            var page = search("q=" + mark + "&limit=3&sort=" + sort);
            for (; page.has("next"); page = search("q=" + mark + "&limit=3&sort=" + sort + "&cursor=" + page.path("next").asText())) {
                page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            }
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            assertEquals(7, ids.size(), sort);
            assertEquals(7, ids.stream().distinct().count(), sort);
        }
        var cursor = search("q=" + mark + "&limit=3").path("next").asText();
        assertEquals("400 invalid-request", told(shopper.get("search?q=other&limit=3&cursor=" + cursor)));
    }

    @Test
    void namesAreSuggestedByThePrefixOfAnyWord() {
        done(staff.upload("imports", CSV, HEADER + row("mug", "Blue Mug", "Vendor " + mark, "S", "12.00")));
        var texts = texts(json(shopper.get("search/suggestions?q=" + mark.substring(0, 9))));
        assertTrue(texts.containsAll(List.of("Vendor " + mark, "Blue Mug " + mark)), texts.toString());
    }

    @Test
    void aBadRowIsToldAndDoesNotFailTheJob() {
        var job = done(staff.upload("imports", NDJSON, "{\"name\": \"Good " + mark + "\", \"variants\": [{\"sku\": \"G-" + mark
                + "\"}]}\n{\"name\": 5}\n{\"name\": \"No such category\", \"categories\": [\"none-" + mark + "\"], \"variants\": []}\n"));
        assertEquals("COMPLETED 3 1 2", summary(job));
        var errors = json(staff.get("jobs/" + job.path("id").asText() + "/errors?limit=1&count=exact"));
        assertEquals("{\"line\":2,\"column\":\"/name\",\"code\":\"type\",\"message\":\"is of the wrong type\"}",
                errors.at("/items/0").toString());
        assertEquals(2, errors.path("total").asInt());
        assertTrue(errors.has("next"));
    }

    @Test
    void validatingWritesNothing() {
        var job = done(staff.upload("imports?mode=validate", CSV, HEADER + row("mug", "Mug", "Acme", "S", "12.00")
                + row("bowl", "Bowl", "Acme", "S", "cheap")));
        assertEquals("COMPLETED 2 1 1", summary(job));
        assertEquals(0, search("q=" + mark).path("total").asInt());
    }

    @Test
    void theSameImportAgainChangesNothing() {
        var file = HEADER + row("mug", "Mug", "Acme", "S", "12.00");
        done(staff.upload("imports", CSV, file));
        var before = shopper.get("products/mug-" + mark);
        done(staff.upload("imports", CSV, file));
        assertEquals(before.body(), shopper.get("products/mug-" + mark).body());
    }

    @Test
    void whatCanNotBeImportedIsRefused() {
        assertEquals("422 import-empty", told(staff.upload("imports", CSV, "")));
        assertEquals("415 unsupported-media-type", told(staff.upload("imports", "application/pdf", "x")));
        assertEquals("400 invalid-request", told(staff.upload("imports?mode=maybe", CSV, HEADER)));
        assertEquals("400 invalid-request", told(staff.upload("imports?currency=XXX", CSV, HEADER)));
        assertEquals("401 unauthenticated", told(shopper.get("jobs/" + UUID.randomUUID())));
        assertEquals("FAILED 0 0 0", summary(done(staff.upload("imports", CSV, "Name,Cost\nx,1\n"))));
    }

    @Test
    void anyTextIsAnAnswerOrAProblem() {
        for (var text : List.of("%F0%9F%94%A5", "%ED%A0%80", "%D9%85%D8%B1", "%27%3A*%20%26%20%7C%20!", "%5C", "%25", "%C2%A0", "%EF%BF%BF")) {
            assertEquals(200, shopper.get("search?q=" + text).statusCode(), text);
            assertEquals(200, shopper.get("search/suggestions?q=" + text).statusCode(), text);
        }
        for (var refused : List.of("q=%00", "q=" + "a".repeat(5000), "colour=red", "sort=best", "limit=0", "cursor=e30",
                "inStock=1", "price.gte=-1", "currency=usd", "q=a&q=b", "categories=x")) {
            assertEquals("400 invalid-request", told(shopper.get("search?" + refused)), refused);
        }
    }

    @Test
    void aRowThatOnlyTheDatabaseRefusesDoesNotFailTheOthers() {
        var wide = IntStream.range(0, 10).mapToObj(i -> "'" + i + "': '" + ThreadLocalRandom.current()
                .ints(255, 0x4e00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        var job = imported(product("a", "{'sku': 'a-MARK'}"), product("wide", "{'sku': 'w-MARK', 'options': " + wide + "}"),
                product("b", "{'sku': 'b-MARK'}"));
        assertEquals("COMPLETED 3 2 1", summary(job));
        assertEquals(List.of("2 internal-error"), errors(job));
        assertEquals(2, search("q=" + mark).path("total").asInt());
    }

    @Test
    void whatIsUniqueIsToldWithItsPlace() {
        assertEquals(List.of("1 /variants/1/externalRef duplicate"), placed(imported(product("a",
                "{'sku': 'a-MARK', 'externalRef': 'r-MARK', 'options': {'Size': 'S'}}, "
                + "{'sku': 'b-MARK', 'externalRef': 'r-MARK', 'options': {'Size': 'L'}}"))));
        assertEquals("COMPLETED 1 1 0", summary(imported(product("c", "{'sku': 'c-MARK', 'options': {'Size': 'S'}}"))));
        assertEquals(List.of("1 /variants/1/options duplicate"), placed(imported(product("c",
                "{'sku': 'c-MARK'}, {'sku': 'd-MARK', 'options': {'Size': 'S'}}"))));
        assertEquals("COMPLETED 1 1 0", summary(imported(product("pot", "{'sku': 'pot-MARK'}"))));
        assertEquals("COMPLETED 2 2 0", summary(imported("{'name': 'x', 'slug': 'pot-MARK-2', 'variants': [{'sku': 'e-MARK'}]}",
                "{'name': 'Pot MARK', 'variants': [{'sku': 'f-MARK'}]}")));
    }

    @Test
    void whatNoDatabaseKeepsIsToldAsWellAsItCanBe() {
        var job = imported("{'name': 'x', 'zz\\u0000': 1}", "{'name': 'x', 'variants': [], 'attributes': {'a\\u0000': null}}",
                "{'name': 'x', 'variants': [], 'type': 'a\\u0000'}", product("a", "{'sku': 'a-MARK'}"));
        assertEquals("COMPLETED 4 1 3", summary(job));
    }

    @Test
    void validatingTellsUnknownCategoriesOfJsonButNotThoseThatRowsWouldMake() {
        var line = "{'name': 'x', 'categories': ['none-MARK'], 'variants': [{'sku': 'x-MARK'}]}";
        var job = done(staff.upload("imports?mode=validate", NDJSON, meant(line)));
        assertEquals(List.of("1 /categories/0 unknown-category"), placed(job));
        assertEquals("COMPLETED 1 1 0", summary(done(staff.upload("imports?mode=validate", CSV,
                "Title,Variant SKU,Product Category\nx,x-" + mark + ",New " + mark + " > Newer " + mark + "\n"))));
        assertFalse(shopper.get("categories").body().contains(mark));
    }

    @Test
    void aCategoryIsTheOneOfItsPath() {
        done(staff.upload("imports", CSV, ("Handle,Title,Variant SKU,Product Category\n"
                + "a-%1$s,A,a-%1$s,Apparel %1$s > Accessories %1$s\n"
                + "b-%1$s,B,b-%1$s,Electronics %1$s > Accessories %1$s\n").formatted(mark)));
        assertEquals("accessories-" + mark, json(shopper.get("products/a-" + mark)).at("/categories/0/slug").asText());
        assertEquals("electronics-" + mark + "-accessories-" + mark,
                json(shopper.get("products/b-" + mark)).at("/categories/0/slug").asText());
        assertEquals(1, search("category=electronics-" + mark).path("total").asInt());
    }

    @Test
    void everyRowThatIsRefusedSaysWhyAndTheOthersAreWritten() {
        done(staff.upload("imports", CSV, HEADER + row("other", "Other", "Acme", "S", "1.00")));
        var job = done(staff.upload("imports", CSV, ("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Barcode\n"
                + "m-%1$s,M %1$s,Size,S,m-S-%1$s," + "9".repeat(70) + "\nm-%1$s,,,M,other-S-%1$s,\nm-%1$s,,,L,m-L-%1$s,\n")
                .formatted(mark)));
        assertEquals("COMPLETED 3 1 2", summary(job));
        assertEquals(List.of("2 too-long", "3 sku-taken"), errors(job));
        assertEquals(1, json(shopper.get("products/m-" + mark)).path("variantCount").asInt());
    }

    @Test
    void rowsThatNameATypeLeaveTheOtherAttributesAlone() {
        var csv = "Handle,Title,Variant SKU,Type\nt-%1$s,T,t-%1$s,Shirt\n".formatted(mark);
        done(staff.upload("imports", CSV, csv));
        staff.send("PATCH", "products/" + json(shopper.get("products/t-" + mark)).path("id").asText(),
                "{'attributes': {'material': 'Wool', 'type': 'Tee'}}", "If-Match", "*");
        done(staff.upload("imports", CSV, csv));
        assertEquals("{\"type\":\"Shirt\",\"material\":\"Wool\"}",
                json(shopper.get("products/t-" + mark)).path("attributes").toString());
    }

    @Test
    void whatATypeDemandsHoldsForImports() {
        staff.send("POST", "product-types", ("{'code': 't-%s', 'name': 'T', 'attributes': [{'code': 'material', 'name': 'M',"
                + " 'type': 'TEXT', 'required': true}]}").formatted(mark));
        var start = "{'slug': 't-MARK', 'name': 'T MARK', 'type': 't-MARK', ";
        assertEquals(List.of("1 /attributes/material required"), placed(imported(start + "'variants': []}")));
        assertEquals("COMPLETED 1 1 0", summary(imported(start + "'attributes': {'material': 'Clay'}, 'variants': []}")));
        assertEquals(List.of("1 /attributes/material type"),
                placed(imported("{'slug': 't-MARK', 'name': 'T MARK', 'attributes': {'material': 5}}")));
    }

    @Test
    void anImportThatChangesTheOptionsHasToNameAllVariants() {
        var old = "{'sku': 'a-MARK', 'options': {'Size': 'S'}}, {'sku': 'b-MARK', 'options': {'Size': 'L'}}";
        assertEquals("COMPLETED 1 1 0", summary(imported(product("o", old))));
        var half = "{'slug': 'o-MARK', 'name': 'x', 'options': ['Size', 'Color'], 'variants': ["
                + "{'sku': 'a-MARK', 'options': {'Size': 'S', 'Color': 'Red'}}";
        assertEquals(List.of("1 /options options-mismatch"), placed(imported(half + "]}")));
        assertEquals("COMPLETED 1 1 0",
                summary(imported(half + ", {'sku': 'b-MARK', 'options': {'Size': 'L', 'Color': 'Red'}}]}")));
    }

    @Test
    void theShortestNamesAreSuggestedFirst() {
        var lengths = List.of(7, 3, 11, 1, 9, 12, 5, 2, 10, 4, 8, 6);
        imported(lengths.stream().map(i -> "{'name': 'MARK " + "a".repeat(i) + "', 'vendor': 'Vendor MARK', 'variants': [{'sku': '" + i + "-MARK'}]}")
                .toArray(String[]::new));
        var names = IntStream.rangeClosed(1, 9).mapToObj(i -> mark + " " + "a".repeat(i));
        assertEquals(Stream.concat(Stream.of("Vendor " + mark), names).toList(),
                texts(json(shopper.get("search/suggestions?q=" + mark))));
    }

    @Test
    void whatATypeMakesFilterableIsAFacetOfTheProductsThatAre() throws IOException {
        var type = json(staff.send("POST", "product-types", ("{'code': 'g-%s', 'name': 'G', 'attributes': [{'code': 'glaze',"
                + " 'name': 'Glaze', 'type': 'TEXT'}]}").formatted(mark))).path("id").asText();
        imported("{'name': 'Jar MARK', 'type': 'g-MARK', 'attributes': {'glaze': 'Matt'}, 'variants': [{'sku': 'j-MARK'}]}");
        assertEquals(0, count(search("q=" + mark), "glaze", "Matt"));
        staff.send("PATCH", "product-types/" + type, "{'attributes': [{'code': 'glaze', 'name': 'Glaze', 'type': 'TEXT',"
                + " 'filterable': true}]}", "If-Match", "*");
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && count(search("q=" + mark), "glaze", "Matt") == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertEquals(1, count(search("q=" + mark), "glaze", "Matt"));
        assertEquals("403 forbidden", told(staff.send("POST", "documents/rebuild", null)));
        var job = done(Client.staff(address, "admin").send("POST", "documents/rebuild", null));
        assertEquals("documents-rebuild COMPLETED true", job.path("kind").asText() + " " + job.path("state").asText() + " "
                + (job.path("done").asInt() == job.path("total").asInt() && job.path("done").asInt() > 0));
    }

    private String row(String handle, String title, String vendor, String size, String price) {
        return "%s-%s,%s,%s,%s,%s,%s-%s-%s,%s\n".formatted(handle, mark, title.isEmpty() ? "" : title + " " + mark, vendor,
                title.isEmpty() ? "" : "Size", size, handle, size, mark, price);
    }

    private static String product(String slug, String variants) {
        return "{'name': '" + slug + " MARK', 'slug': '" + slug + "-MARK', 'variants': [" + variants + "]}";
    }

    /** @param lines in single quotes, for the eyes; MARK stands for this test's own word */
    private JsonNode imported(String... lines) {
        return done(staff.upload("imports", NDJSON, meant(String.join("\n", lines))));
    }

    private String meant(String text) {
        return text.replace('\'', '"').replace("MARK", mark);
    }

    private List<String> errors(JsonNode job) {
        return refused(job).map(error -> error.path("line").asText() + " " + error.path("code").asText()).toList();
    }

    private List<String> placed(JsonNode job) {
        return refused(job).map(error -> error.path("line").asText() + " " + error.path("column").asText() + " "
                + error.path("code").asText()).toList();
    }

    private Stream<JsonNode> refused(JsonNode job) {
        var errors = json(staff.get("jobs/" + job.path("id").asText() + "/errors?limit=100")).path("items");
        return StreamSupport.stream(errors.spliterator(), false);
    }

    private JsonNode done(HttpResponse<String> accepted) {
        assertEquals(202, accepted.statusCode(), accepted.body());
        var path = accepted.headers().firstValue("Location").orElseThrow();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var job = json(staff.get(path));
        while (System.nanoTime() < end && List.of("QUEUED", "RUNNING").contains(job.path("state").asText())) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            job = json(staff.get(path));
        }
        return job;
    }

    private JsonNode search(String query) {
        var answer = shopper.get("search?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static String summary(JsonNode job) {
        return job.path("state").asText() + " " + job.path("total").asInt() + " " + job.path("done").asInt() + " "
                + job.path("failed").asInt();
    }

    private static int count(JsonNode found, String facet, String value) {
        return found.findParents("values").stream().filter(one -> one.path("code").asText().equals(facet))
                .flatMap(one -> StreamSupport.stream(one.path("values").spliterator(), false))
                .filter(one -> one.path("value").asText().equals(value)).mapToInt(one -> one.path("count").asInt()).sum();
    }

    private static List<String> names(JsonNode found) {
        return StreamSupport.stream(found.path("items").spliterator(), false).map(item -> item.path("name").asText()).toList();
    }

    private static List<String> texts(JsonNode found) {
        return StreamSupport.stream(found.path("items").spliterator(), false).map(item -> item.path("text").asText()).toList();
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("-", "").substring(16).chars()
                .mapToObj(c -> Character.toString(c <= '9' ? 'g' + c - '0' : c)).collect(Collectors.joining());
    }
}
