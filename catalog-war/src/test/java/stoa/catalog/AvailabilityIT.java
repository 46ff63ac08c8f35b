package stoa.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.catalog.products.control.PriceVariants;
import stoa.catalog.products.control.WriteProducts;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.products.entity.Written;
import stoa.catalog.products.entity.Written.Outcome;
import stoa.catalog.rebuild.control.BeginRebuild;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Stock as order tells it becomes what shoppers see; and what imports count is told to order. */
@ExtendWith(ArquillianExtension.class)
class AvailabilityIT {

    @Inject EventHandler shows;
    @Inject WriteProducts write;
    @Inject PriceVariants prices;
    @Inject BeginRebuild rebuild;
    @Inject UserTransaction transaction;
    @Inject Jdbi jdbi;

    final String sku = "SHOWN-" + UUID.randomUUID();
    UUID product;
    UUID variant;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @BeforeEach
    void aTrackedVariant() {
        product = upsert(5, Outcome.CREATED);
        variant = jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM variant WHERE sku = :sku").bind("sku", sku)
                .mapTo(UUID.class).one());
    }

    @Test
    void theBandFollowsTheSumOfTheLevels() throws Exception {
        var main = Ids.next();
        var cellar = Ids.next();
        assertEquals("OUT_OF_STOCK", shown());
        told(main, 1, 5, 5);
        assertEquals("LOW_STOCK", shown());
        told(cellar, 1, 1, 1);
        assertEquals("IN_STOCK", shown());
        told(main, 2, -2, 3);
        told(cellar, 2, 0, 0);
        assertEquals("BACKORDER", shown());
        told(main, 3, -2, 0);
        assertEquals("OUT_OF_STOCK", shown());
    }

    @Test
    void anOlderEventIsIgnored() throws Exception {
        var main = Ids.next();
        told(main, 7, 50, 50);
        told(main, 6, 0, 0);
        assertEquals("IN_STOCK", shown());
    }

    @Test
    void ofEventsThatComeTogetherTheNewestOfEachLevelIsShown() throws Exception {
        var main = Ids.next();
        var cellar = Ids.next();
        transaction.begin();
        shows.handleAll(List.of(event(main, 2, 0, 0), event(cellar, 1, 3, 3), event(main, 1, 50, 50)));
        transaction.commit();
        assertEquals("LOW_STOCK", shown());
    }

    @Test
    void aDocumentChangesOnlyWithTheBand() throws Exception {
        var main = Ids.next();
        told(main, 1, 50, 50);
        var tag = tag();
        told(main, 2, 49, 49);
        assertEquals(tag, tag());
        assertEquals(1, count("SELECT count(*) FROM search_entry WHERE availability = 'IN_STOCK' AND product_id = '" + product + "'"));
    }

    @Test
    void theSameImportTwiceTellsNothingNew() {
        assertEquals(2, facts());
        upsert(5, Outcome.UNCHANGED);
        assertEquals(2, facts());
        upsert(null, Outcome.UNCHANGED);
        upsert(6, Outcome.UPDATED);
        assertEquals(3, facts());
        int sequence = jdbi.withHandle(sql -> sql.createQuery("SELECT sequence FROM product WHERE id = :id")
                .bind("id", product).mapTo(Integer.class).one());
        assertEquals(3, sequence);
    }

    @Test
    void whoWaitsForAProductKeepsWhatTheOtherOneSaidOfIt() throws Exception {
        var threads = (ExecutorService) InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        transaction.begin();
        upsert(Map.of("name", "Renamed", "slug", sku.toLowerCase(), "description", "Anew", "variants", List.of()));
        var waiting = threads.submit(() -> prices.of(List.of(new PriceVariants.Item(sku, null, "USD", "7.00", 1))));
        while (count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        transaction.commit();
        assertNull(waiting.get(10, TimeUnit.SECONDS).get(0).code());
        var now = Json.tree(document("detail_json") + "}");
        assertEquals("Renamed Anew 7.00", now.path("name").asText() + " " + now.path("description").asText() + " "
                + now.at("/priceRange/min/amount").asText());
        assertEquals(1, count("SELECT count(*) FROM search_entry WHERE currencies = '{EUR,USD}' AND lowest = '{NULL,700}'"
                + " AND product_id = '" + product + "'"));
    }

    @Test
    void whatIsUniqueInAStoreIsFoundWithoutNamingTheStore() {
        assertEquals(List.of(), jdbi.withHandle(sql -> sql.createQuery("""
                SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                 WHERE i.indnkeyatts > 1 AND a.attname = 'store_id'
                   AND c.relnamespace = to_regnamespace(current_schema()) ORDER BY 1""").mapTo(String.class).list()));
    }

    @Test
    void whatWasLostIsPreparedAgain() throws Exception {
        jdbi.useHandle(sql -> sql.execute("WITH c AS (INSERT INTO category (id, slug, name) VALUES (?, ?, 'Lost') RETURNING id)"
                + " INSERT INTO product_category (product_id, category_id) SELECT ?, id FROM c", Ids.next(), sku, product));
        jdbi.useHandle(sql -> sql.execute("DELETE FROM product_document WHERE product_id = ? AND currency = 'USD'", product));
        jdbi.useHandle(sql -> sql.execute("DELETE FROM search_entry WHERE product_id = ?", product));
        var job = rebuild.begin();
        while (count("SELECT count(*) FROM job WHERE id = '" + job.id() + "' AND state = 'COMPLETED'") == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertEquals("OUT_OF_STOCK", shown());
        assertEquals(1, count("SELECT count(*) FROM search_entry WHERE product_id = '" + product + "'"));
        assertEquals(2, count("SELECT count(*) FROM category_document WHERE product_id = '" + product + "'"));
    }

    private UUID upsert(Integer quantity, Outcome expected) {
        var written = upsert(Map.of("name", "Shown", "slug", sku.toLowerCase(), "variants",
                List.of(quantity == null ? Map.of("sku", sku) : Map.of("sku", sku, "quantity", quantity))));
        assertEquals(expected, written.outcome());
        return written.id();
    }

    private Written upsert(Map<String, Object> product) {
        var written = write.all(List.of(Json.read(Json.write(product), ProductDraft.class)), WriteMode.UPSERT).get(0);
        assertEquals(List.of(), written.errors());
        return written;
    }

    private void told(UUID level, long sequence, int available, int sellable) throws Exception {
        transaction.begin();
        shows.handle(event(level, sequence, available, sellable));
        transaction.commit();
    }

    private ReceivedEvent event(UUID level, long sequence, int available, int sellable) {
        JsonNode data = Json.mapper().valueToTree(Map.of("levelId", level, "variantId", variant, "sku", sku, "location", "main",
                "onHand", Math.max(0, available), "reserved", 0, "available", available, "sellable", sellable,
                "backorder", false));
        return new ReceivedEvent(Ids.next(), "stock.level-changed", "/stoa/order", level, sequence, Instant.now(), data);
    }

    private String shown() {
        return Json.tree(document("detail_json") + "}").at("/variants/0/availability").asText();
    }

    private String tag() {
        return document("etag");
    }

    private String document(String column) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + column
                + " FROM product_document WHERE product_id = :id AND currency = 'USD'").bind("id", product)
                .mapTo(String.class).one());
    }

    private int facts() {
        return count("SELECT count(*) FROM outbox_message WHERE aggregate_id = '" + product + "'");
    }

    private int count(String query) {
        return jdbi.withHandle(sql -> sql.createQuery(query).mapTo(Integer.class).one());
    }
}
