package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Collector;
import stoa.systemtests.harness.ForeignPostgres;
import stoa.systemtests.harness.ServerProcess;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Shop;

/**
 * As an operator runs it: nothing that development makes by itself, on a PostgreSQL of the operator's own and of the
 * oldest version, with other settings than the usual and a telemetry collector.
 */
@SystemTest
class ProductionST {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration EXPIRED = Duration.ofSeconds(120);

    private static ForeignPostgres postgres;
    private static Collector collector;
    private static ServerProcess server;
    private static Stoa stoa;
    private static Shop shop;

    /** Without its key it has to refuse the start; then it gets it. */
    @BeforeAll
    static void startWithEverythingButTheKeyAndThenWithIt() {
        var development = Stoa.shared();
        postgres = new ForeignPostgres(Path.of(System.getProperty("stoa.servers", "target/servers"), "foreign"));
        collector = new Collector();
        server = new ServerProcess("production").inProduction(development)
                .with("STOA_DB_URL", postgres.url())
                .with("STOA_DB_CATALOG_PASSWORD", ForeignPostgres.passwordOf("catalog"))
                .with("STOA_DB_CART_PASSWORD", ForeignPostgres.passwordOf("cart"))
                .with("STOA_DB_ORDER_PASSWORD", ForeignPostgres.passwordOf("order"))
                .with("STOA_DB_ACCOUNT_PASSWORD", ForeignPostgres.passwordOf("account"))
                .with("STOA_DB_NOTIFICATION_PASSWORD", ForeignPostgres.passwordOf("notification"))
                .with("STOA_SANDBOX_PAYMENTS", "true")
                .with("STOA_STORE_CAPTURE", "placing")
                .with("STOA_STORE_PAYMENT_DUE_MINUTES", "1")
                .with("OTEL_SDK_DISABLED", "false").with("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
                .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf").with("OTEL_BSP_SCHEDULE_DELAY", "500");
        var location = server.variable("STOA_JWKS_LOCATION");
        server.without("STOA_JWKS_LOCATION").startInVain("Missing key: STOA_JWKS_LOCATION");
        server.stop();
        server.with("STOA_JWKS_LOCATION", location).start();
        stoa = server.stoa();
        shop = new Shop(stoa);
    }

    @AfterAll
    static void stop() {
        server.close();
        collector.close();
        postgres.close();
    }

    @Test
    void theDatabaseIsTheOperators() throws SQLException {
        try (var connection = postgres.connection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM stoa_catalog.product")) {
            assertEquals(15, connection.getMetaData().getDatabaseMajorVersion());
            assertTrue(rows.next());
        }
        assertTrue(Files.notExists(stoa.dataDir().resolve("postgres")), "it started a PostgreSQL of its own");
    }

    @Test
    void theDemoIsNotThere() {
        stoa.get(CATALOG + "/products/agora-teapot").send().expectProblem(404);
        assertEquals(0, stoa.get(CATALOG + "/categories").send().expect(200).json().path("items").size());
    }

    @Test
    void aCardIsChargedWhenTheOrderIsPlaced() {
        var mug = shop.sells("Charged mug", 3);
        var order = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        Await.until("it is CAPTURED", SOON, () -> order.reads().path("paymentStatus").asText().equals("CAPTURED"));
        assertEquals(1, mug.reserved());
    }

    @Test
    void anOrderThatIsNotPaidInTimeExpires() {
        var mug = shop.sells("Forgotten mug", 3);
        var guest = shop.aGuest().puts(2, mug.sku()).inCart();
        var order = guest.buys("card-action-required");
        assertEquals(2, mug.reserved());
        shop.awaitStatus(order.id(), "EXPIRED", EXPIRED);
        assertEquals(0, mug.reserved());
        Await.until("the cart is ACTIVE", SOON, () -> guest.cartStatus().equals("ACTIVE"));
        guest.withKey(UUID.randomUUID().toString()).orders("card-ok").expect(201);
    }

    @Test
    void onlyAnEventThatTheProviderSignedIsTaken() throws Exception {
        var mug = shop.sells("Signed mug", 3);
        var order = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-action-required");
        var body = "{\"id\":\"%s\",\"type\":\"charge.updated\",\"key\":\"%s\"}".formatted(UUID.randomUUID(), authorised(order.id()));
        var now = Instant.now().getEpochSecond();
        event(body, now, sign("another secret".repeat(4).getBytes(StandardCharsets.UTF_8), now, body)).expectProblem(401, "event-not-authentic");
        event(body, now - 3600, sign(secret(), now - 3600, body)).expectProblem(401, "event-not-authentic");
        assertEquals("PENDING_PAYMENT", order.reads().path("status").asText());
        event(body, now, sign(secret(), now, body)).expect(204);
        Await.until("it is PLACED", SOON, () -> order.reads().path("status").asText().equals("PLACED"));
        event(body, now, sign(secret(), now, body)).expect(204);
    }

    @Test
    void oneTraceLeadsThroughCallsStatementsAndMessages() {
        var mug = shop.sells("Traced mug", 3);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var trace = UUID.randomUUID().toString().replace("-", "");
        guest.order("card-ok", guest.view().path("totals").path("grand"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").send().expect(201);
        Await.calm(SOON, () -> Stream.of("SERVER POST /api/v1/orders", "CLIENT postgresql", "CLIENT POST",
                "SERVER POST /api/v1/carts/internal/", "CONSUMER receive")
                .filter(wanted -> collector.namesIn(trace).stream().noneMatch(name -> name.startsWith(wanted))).toList());
    }

    private Answer event(String body, long second, String signature) {
        return stoa.post(ORDERS + "/providers/sandbox/events").json(body)
                .header("Sandbox-Signature", "t=" + second + ",v1=" + signature).send();
    }

    /** The payer pays on the sandbox's page, whose own event is then lost: only its books know, as the event will. */
    private static String authorised(String order) throws SQLException {
        try (var connection = postgres.connection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        UPDATE stoa_order.sandbox_charge SET state = 'AUTHORIZED' WHERE idempotency_key = (
                            SELECT t.id FROM stoa_order.payment_transaction t JOIN stoa_order.payment p ON p.id = t.payment_id
                             WHERE p.order_id = '%s') RETURNING idempotency_key""".formatted(order))) {
            assertTrue(rows.next(), "no charge");
            return rows.getString(1);
        }
    }

    private static byte[] secret() throws IOException {
        return Files.readString(Path.of(server.variable("STOA_SECRETS_DIR"), "stoa.payments.sandbox.secret")).strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(byte[] secret, long second, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
