package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.shop.Shop;

/** Who did what can be read by administrators, and nobody can change that unseen. */
@SystemTest
class AuditST {

    private static final String ENTRIES = "/api/v1/accounts/audit-entries";
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Instant start = Instant.now();

    @Test
    void whateverTheStaffChangesOfTheGoodsHasItsEntry() throws IOException {
        var picture = upload().path("url").asText();
        var category = made("categories", Map.of("name", "Shelf " + mark));
        var product = made("products", Map.of("name", "Mug " + mark, "categories", List.of("shelf-" + mark),
                "media", List.of(Map.of("url", picture, "alt", "A mug")), "options", List.of("Size"),
                "variants", List.of(variant("S"), variant("M"))));
        var path = "products/" + product.path("id").asText();
        var large = made(path + "/variants", variant("L"));
        change("PATCH", path, Map.of("name", "Cup " + mark));
        change("PATCH", path + "/variants/" + large.path("id").asText(), Map.of("weightGrams", 5));
        change("DELETE", path + "/variants/" + large.path("id").asText(), null);
        as("POST", "prices/batch").json(Map.of("items", List.of(Map.of("sku", "AU-" + mark + "-S", "currency", "USD",
                "amount", "3.00")))).send().expect(200);
        var collection = made("collections", Map.of("name", "Best " + mark, "products", List.of(product.path("slug").asText())));
        change("DELETE", "collections/" + collection.path("id").asText(), null);
        var type = made("product-types", Map.of("code", "t-" + mark, "name", "T"));
        change("PATCH", "product-types/" + type.path("id").asText(), Map.of("name", "U"));
        change("DELETE", "product-types/" + type.path("id").asText(), null);
        change("DELETE", path, null);
        change("DELETE", "categories/" + category.path("id").asText(), null);
        var lists = as("GET", "price-lists").send().expect(200).json();
        change("PATCH", "price-lists/" + lists.at("/items/0/id").asText(), Map.of("name", "Usual " + mark));
        awaitEntries("catalog", Set.of("uploadMedia media", "createCategory category", "deleteCategory category",
                "createProduct product", "createProduct product_text", "createProduct product_category",
                "createProduct product_media", "createProduct variant", "createProduct price", "createVariant variant",
                "changeVariant variant", "deleteVariant variant", "changeProduct product_text", "setPrices price",
                "createCollection collection", "createCollection collection_product", "deleteCollection collection",
                "createProductType product_type", "changeProductType product_type", "deleteProductType product_type",
                "deleteProduct product", "changePriceList price_list"));
        var renamed = entries("catalog", "&entity=product_text&action=changeProduct").get(0);
        assertEquals("Mug " + mark + " > Cup " + mark,
                renamed.at("/before/name").asText() + " > " + renamed.at("/after/name").asText(), renamed::toString);
        assertTrue(renamed.path("requestId").asText().length() > 8, renamed::toString);
    }

    @Test
    void anImportIsAuditedAsOneWithItsHashAndItsCounts() {
        var csv = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\naudit-%1$s,Audited,Size,One,AI-%1$s,1.00\n"
                .formatted(mark);
        var job = as("POST", "imports").body("text/csv", csv).send().expect(202).json().path("id").asText();
        Await.until("import " + job, SECONDS, () -> as("GET", "jobs/" + job).send().json().path("state").asText().equals("COMPLETED"));
        Await.until("entries of " + job, SECONDS, () -> entries("catalog", "&entityId=" + job).size() == 2);
        var entries = entries("catalog", "&entityId=" + job);
        assertEquals("SYSTEM endJob COMPLETED 1", entries.get(0).path("actorType").asText() + " "
                + entries.get(0).path("action").asText() + " " + entries.get(0).at("/after/state").asText() + " "
                + entries.get(0).at("/after/outcome/done").asText(), entries::toString);
        assertEquals("USER importProducts", entries.get(1).path("actorType").asText() + " "
                + entries.get(1).path("action").asText());
        assertEquals(entries.get(1).at("/after/orders/sha256"), entries.get(0).at("/after/outcome/sha256"));
        assertEquals(64, entries.get(1).at("/after/orders/sha256").asText().length());
        var product = as("GET", "products/audit-" + mark).send().expect(200).json().path("id").asText();
        assertEquals(0, entries("catalog", "&entityId=" + product).size(), "its rows are not audited singly");
    }

    /** The order is saved by EclipseLink, the stock by SQL: both see the transaction's actor. */
    @Test
    void anOrderThatTheStaffCallsOffTellsWhoDidAndNothingPersonal() {
        var mug = shop.sells("Audited mug", 3);
        var purchase = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        stoa.as("order-manager", "POST", ORDERS + "/" + purchase.id() + "/cancel").send().expect(200);
        Await.until("its entry", SECONDS, () -> !entries("order", "&action=cancelOrder&entityId=" + purchase.id()).isEmpty());
        var entry = entries("order", "&entity=customer_order&action=cancelOrder&entityId=" + purchase.id()).stream()
                .filter(one -> one.at("/after/status").asText().equals("CANCELLED")).findFirst().orElseThrow();
        assertEquals("PLACED", entry.at("/before/status").asText());
        assertEquals(subject("order-manager"), entry.path("actor").asText());
        awaitEntries("order", Set.of("cancelOrder customer_order", "cancelOrder payment", "cancelOrder payment_transaction",
                "cancelOrder stock_level", "cancelOrder reservation"));
    }

    @Test
    void whatShoppersDoIsTheirOwn() {
        var mug = shop.sells("Private mug", 3);
        var purchase = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        purchase.reads();
        purchase.cancels().expect(200);
        stoa.as("support", "GET", ORDERS + "/" + purchase.id()).send().expect(200);
        stoa.as("support", "GET", ORDERS + "?email=audit@example.org&status=PLACED").send().expect(200);
        Await.until("the readings", SECONDS, () -> !entries("order", "&entityId=" + purchase.id()).isEmpty()
                && !entries("order", "&action=listOrders&actor=" + subject("support")).isEmpty());
        var shown = entries("order", "&entityId=" + purchase.id());
        assertEquals(List.of("getOrder"), shown.stream().map(entry -> entry.path("action").asText()).distinct().toList());
        assertFalse(shown.get(0).has("before") || shown.get(0).has("after"), shown::toString);
        var listed = entries("order", "&action=listOrders&actor=" + subject("support")).get(0);
        assertEquals("{\"status\":\"PLACED\"} [\"email\"]", listed.path("filter") + " " + listed.path("personal"));
    }

    @Test
    void whoIsAtTheTableIsFoundOut() {
        stoa.as("order-manager", "POST", ORDERS + "/locations").json(Map.of("code", "a-" + mark, "name", "A", "priority", 9))
                .send().expect(201);
        awaitEntries("order", Set.of("addLocation location"));
        Await.until("nothing waits", SECONDS, () -> Database.of(stoa).rows("""
                SELECT 1 FROM stoa_order.audit_entry WHERE hash IS NULL""").isEmpty());
        assertEquals("COMPLETED []", verified(), "nobody was there");
        var place = Integer.parseInt(Database.of(stoa).rows("""
                SELECT max(chain_position) FROM stoa_order.audit_entry WHERE action = 'addLocation'""").get(0));
        var forgery = "UPDATE stoa_order.audit_entry SET actor_type = '%s' WHERE chain_position = " + place;
        assertEquals(1, Database.of(stoa).change(forgery.formatted("KEY")));
        try {
            assertEquals("COMPLETED [order CONTEXT CHANGED %d]".formatted(place), verified());
        } finally {
            Database.of(stoa).change(forgery.formatted("USER"));
        }
        assertEquals("COMPLETED []", verified(), "and all is as it was");
    }

    private String verified() {
        var path = stoa.as("admin", "POST", ENTRIES + "/verify").send().expect(202).header("Location").orElseThrow();
        var local = path.substring(path.indexOf("/api/"));
        var job = Await.value("a verification", SECONDS, () -> Optional.of(stoa.as("admin", "GET", local).send()
                .expect(200).json()).filter(told -> !told.path("state").asText().matches("QUEUED|RUNNING")));
        return job.path("state").asText() + " " + StreamSupport.stream(job.path("findings").spliterator(), false)
                .map(found -> found.path("context").asText() + " " + found.path("where").asText() + " "
                        + found.path("kind").asText() + " " + found.path("position").asText()).toList();
    }

    private void awaitEntries(String context, Set<String> expected) {
        var missing = new TreeSet<>(expected);
        Await.until("entries " + expected + " of " + context, SECONDS, () -> {
            missing.removeIf(one -> !entries(context, "&action=" + one.split(" ")[0] + "&entity=" + one.split(" ")[1]).isEmpty());
            return missing.isEmpty();
        });
    }

    private List<JsonNode> entries(String context, String filter) {
        var answer = stoa.as("admin", "GET", ENTRIES + "?limit=100&context=" + context + "&at.gte=" + start + filter);
        return StreamSupport.stream(answer.send().expect(200).json().path("items").spliterator(), false)
                .collect(Collectors.toList());
    }

    private static String subject(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, Object> variant(String size) {
        return Map.of("sku", "AU-" + mark + "-" + size, "options", Map.of("Size", size),
                "prices", List.of(Map.of("amount", "2.00", "currency", "USD")));
    }

    private JsonNode made(String path, Object body) {
        return as("POST", path).json(body).send().expect(201).json();
    }

    private void change(String method, String path, Object body) {
        var call = as(method, path).header("If-Match", "*");
        Answer answer = (body == null ? call : call.json(body)).send();
        assertTrue(answer.status() < 300, answer::toString);
    }

    private Call as(String method, String path) {
        return stoa.as("catalog-manager", method, CATALOG + "/" + path);
    }

    private JsonNode upload() throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, ThreadLocalRandom.current().nextInt());
        image.setRGB(4, 4, ThreadLocalRandom.current().nextInt());
        var png = new ByteArrayOutputStream();
        png.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mug.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        ImageIO.write(image, "png", png);
        png.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return as("POST", "media").body("multipart/form-data; boundary=part", png.toByteArray()).send().expect(201).json();
    }
}
