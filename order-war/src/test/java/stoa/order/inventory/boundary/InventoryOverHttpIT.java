package stoa.order.inventory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.inventory.boundary.Staff.code;
import static stoa.order.inventory.boundary.Staff.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URL;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** Inventory in its server: the event that makes levels, then what staff and shoppers do with them over HTTP. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class InventoryOverHttpIT {

    private static final String MUG = "HTTP-MUG";
    private static final String CUP = "HTTP-CUP";

    @Inject @Any Instance<EventHandler> handlers;
    @Inject UserTransaction transaction;
    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    @Order(1)
    void whatCatalogCountsBecomesLevelsAndIsTold() throws Exception {
        var data = Json.tree("""
                {"items": [{"variantId": "%s", "sku": "%s", "onHand": 20}, {"variantId": "%s", "sku": "%s"}]}"""
                .formatted(Ids.next(), MUG, Ids.next(), CUP));
        transaction.begin();
        handlers.stream().filter(handler -> handler.types().contains("stock.counted")).forEach(handler -> handler.handle(
                new ReceivedEvent(Ids.next(), "stock.counted", "/stoa/catalog", Ids.next(), 1, Instant.now(), data)));
        transaction.commit();
        assertEquals("2", jdbi.withHandle(sql -> sql.createQuery("""
                SELECT CAST(count(*) AS text) FROM outbox_message WHERE type LIKE '%stock.level-changed%'""").mapTo(String.class).one()));
    }

    @Test
    @Order(2)
    @RunAsClient
    void aLevelReadsAsTheContractSays(@ArquillianResource URL address) throws Exception {
        var level = level(address, MUG);
        assertEquals("main", level.path("location").asText());
        assertEquals(20, level.path("onHand").asInt());
        assertEquals(20, level.path("available").asInt());
        for (var field : new String[] {"id", "variantId", "reserved", "safetyStock", "backorderLimit", "shortage"}) {
            assertTrue(level.has(field), field);
        }
    }

    @Test
    @Order(3)
    @RunAsClient
    void anAdjustmentRepeatedWithItsKeyCountsOnce(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var path = "stock-levels/" + level(address, CUP).path("id").asText() + "/adjust";
        var key = UUID.randomUUID().toString();
        var first = staff.send("POST", path, "{'delta': 7, 'reason': 'found'}", "Idempotency-Key", key);
        var second = staff.send("POST", path, "{'delta': 7, 'reason': 'found'}", "Idempotency-Key", key);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals(200, second.statusCode(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(7, json(second).path("onHand").asInt());
        assertEquals(7, level(address, CUP).path("onHand").asInt());
    }

    @Test
    @Order(4)
    @RunAsClient
    void anAdjustmentThatMakesNoSenseIsRefused(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var path = "stock-levels/" + level(address, MUG).path("id").asText() + "/adjust";
        assertEquals("400 invalid-request", code(staff.send("POST", path, "{'delta': 1, 'onHand': 2, 'reason': 'both'}")));
        assertEquals("400 invalid-request", code(staff.send("POST", path, "{'reason': 'neither'}")));
        assertEquals("400 invalid-request", code(staff.send("POST", path, "{'delta': 1}")));
        assertEquals("400 invalid-request", code(staff.send("POST", path, "{'delta': 1.5, 'reason': 'half'}")));
        assertEquals("409 stock-out-of-range", code(staff.send("POST", path, "{'delta': -21, 'reason': 'too much'}")));
        assertEquals("404 not-found", code(staff.send("POST", "stock-levels/" + UUID.randomUUID() + "/adjust",
                "{'delta': 1, 'reason': 'nowhere'}")));
        assertEquals(20, level(address, MUG).path("onHand").asInt());
    }

    @Test
    @Order(5)
    @RunAsClient
    void settingsChangeOnlyForWhoReadThem(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var path = "stock-levels/" + level(address, MUG).path("id").asText();
        var tag = staff.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, staff.get(path, "If-None-Match", tag).statusCode());
        assertEquals("428 precondition-required", code(staff.send("PATCH", path, "{'safetyStock': 2}")));
        assertEquals("412 precondition-failed", code(staff.send("PATCH", path, "{'safetyStock': 2}", "If-Match", "\"0\"")));
        var changed = staff.send("PATCH", path, "{'safetyStock': 2}", "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals(18, json(changed).path("available").asInt());
        assertEquals("412 precondition-failed", code(staff.send("PATCH", path, "{'safetyStock': 3}", "If-Match", tag)));
    }

    @Test
    @Order(6)
    @RunAsClient
    void aBatchTellsEachItemsFate(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var answer = staff.send("POST", "stock-levels/batch",
                "{'items': [{'sku': '" + MUG + "', 'onHand': 30}, {'sku': 'none', 'onHand': 1}]}");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("OK", json(answer).at("/items/0/status").asText());
        assertEquals("unknown-sku", json(answer).at("/items/1/code").asText());
        assertEquals(30, level(address, MUG).path("onHand").asInt());
    }

    @Test
    @Order(6)
    @RunAsClient
    void whatHasNoNameOfItsOwnIsToldAgainAsItWas(@ArquillianResource URL address) throws Exception {
        var batch = "{'items': [{'sku': '" + MUG + "', 'onHand': 30}]}";
        assertRepeated(address, "order-manager", "stock-levels/batch", batch);
        assertRepeated(address, "admin", "events/replay", "{'since': '2026-01-01T00:00:00Z'}");
        assertEquals("400 invalid-request", code(Staff.as("admin", address).send("POST", "events/replay",
                "{'since': '-100000-01-01T00:00:00Z'}")));
    }

    private static void assertRepeated(URL address, String role, String path, String body) throws Exception {
        var staff = Staff.as(role, address);
        var key = UUID.randomUUID().toString();
        var first = staff.send("POST", path, body, "Idempotency-Key", key);
        assertEquals(200, first.statusCode(), first.body());
        var second = staff.send("POST", path, body, "Idempotency-Key", key);
        assertEquals(200, second.statusCode(), second.body());
        assertEquals(json(first), json(second));
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
    }

    @Test
    @Order(7)
    @RunAsClient
    void everyChangeStandsInTheLedgerAndTheSumsAgree(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var movements = json(staff.get("stock-movements?sku=" + MUG + "&count=exact"));
        assertEquals(2, movements.path("total").asInt(), movements.toString());
        assertEquals("COUNTED", movements.at("/items/0/kind").asText());
        assertEquals(10, movements.at("/items/0/delta").asInt());
        var report = json(staff.get("inventory/reconciliation"));
        assertTrue(report.path("consistent").asBoolean(), report.toString());
        assertTrue(report.path("differences").isArray());
    }

    @Test
    @Order(8)
    @RunAsClient
    void locationsAreKeptByStaff(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var made = staff.send("POST", "locations", "{'code': 'berlin', 'name': 'Berlin', 'priority': 5}");
        assertEquals(201, made.statusCode(), made.body());
        var path = made.headers().firstValue("Location").orElseThrow();
        assertEquals("409 location-exists",
                code(staff.send("POST", "locations", "{'code': 'berlin', 'name': 'Berlin', 'priority': 5}")));
        var tag = staff.get(path).headers().firstValue("ETag").orElseThrow();
        var renamed = staff.send("PATCH", path, "{'name': 'Berlin Mitte'}", "If-Match", tag);
        assertEquals("Berlin Mitte", json(renamed).path("name").asText(), renamed.body());
        assertEquals("400 invalid-request", code(staff.send("PATCH", path, "{'code': 'x'}", "If-Match", "*")));
        assertEquals("412 precondition-failed", code(staff.send("DELETE", path, null, "If-Match", tag)));
        assertEquals(204, staff.send("DELETE", path, null, "If-Match",
                renamed.headers().firstValue("ETag").orElseThrow()).statusCode());
        var main = json(staff.get("locations")).at("/items/0/id").asText();
        assertEquals("409 location-in-use", code(staff.send("DELETE", "locations/" + main, null, "If-Match", "*")));
    }

    @Test
    @Order(9)
    @RunAsClient
    void onlyWhoMayDoes(@ArquillianResource URL address) throws Exception {
        var nobody = Staff.as(null, address);
        var customer = Staff.as("customer", address);
        var reader = Staff.as("catalog-manager", address);
        for (var path : new String[] {"locations", "stock-levels", "stock-movements", "reservations", "inventory/reconciliation"}) {
            assertEquals("401 unauthenticated", code(nobody.get(path)), path);
            assertEquals("403 forbidden", code(customer.get(path)), path);
            assertEquals(200, reader.get(path).statusCode(), path);
        }
        assertEquals("403 forbidden", code(reader.send("POST", "stock-levels/batch", "{'items': []}")));
    }

    @Test
    @Order(10)
    @RunAsClient
    void oddQueriesAreRefused(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        for (var path : new String[] {"stock-levels?skew=1", "stock-levels?limit=0", "stock-levels?variantId=1",
            "stock-levels?cursor=x", "stock-movements?kind=odd", "stock-movements?createdAt.gte=yesterday",
            "reservations?state=HELD,odd", "reservations?cartId=x"}) {
            assertEquals("400 invalid-request", code(staff.get(path)), path);
        }
        var first = json(staff.get("stock-levels?limit=1"));
        assertEquals(200, staff.get("stock-levels?limit=1&cursor=" + first.path("next").asText()).statusCode());
        assertEquals("400 invalid-request",
                code(staff.get("stock-levels?limit=1&sku=x&cursor=" + first.path("next").asText())));
    }

    @Test
    @Order(11)
    @RunAsClient
    void aHoldNeedsACredentialAndItsCart(@ArquillianResource URL address) throws Exception {
        var body = "{'cartId': '" + UUID.randomUUID() + "'}";
        assertEquals("401 unauthenticated", code(Staff.as(null, address).send("POST", "reservations", body)));
        assertEquals("404 not-found", code(Staff.as("order-manager", address).send("POST", "reservations", body)));
        assertEquals("503 cart-unavailable", code(Staff.as(null, address).send("POST", "reservations", body,
                "Cart-Token", "its-secret")));
    }

    @Test
    @Order(12)
    void whatStaffDidStandsInTheAuditAndWhatCatalogCountedDoesNot() {
        assertEquals(new TreeSet<>(Set.of("USER addLocation location", "USER changeLocation location",
                "USER removeLocation location", "USER adjustStockLevel stock_level", "USER adjustStockLevel stock_movement",
                "USER changeStockLevel stock_level", "USER countStockLevels stock_level",
                "USER countStockLevels stock_movement")), audited("""
                SELECT actor_type || ' ' || action || ' ' || entity FROM audit_entry
                 WHERE entity IN ('location', 'stock_level', 'stock_movement') AND actor_type <> 'SYSTEM'"""));
        assertEquals(Set.of("{\"name\": \"Berlin\"} {\"name\": \"Berlin Mitte\"}"), audited("""
                SELECT CAST(before - 'version' - 'updated_at' AS text) || ' ' || CAST(after - 'version' - 'updated_at' AS text)
                  FROM audit_entry WHERE action = 'changeLocation'"""));
    }

    private Set<String> audited(String query) {
        return jdbi.withHandle(sql -> sql.createQuery(query).mapTo(String.class).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static JsonNode level(URL address, String sku) throws Exception {
        var answer = Staff.as("order-manager", address).get("stock-levels?sku=" + sku);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).at("/items/0");
    }
}
