package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CARTS;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Collector;
import stoa.systemtests.harness.ForeignPostgres;
import stoa.systemtests.harness.ServerProcess;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Authenticator;
import stoa.systemtests.shop.Shop;
import stoa.systemtests.shop.Tokens;

/**
 * As an operator runs it: nothing that development makes by itself, on a PostgreSQL of the operator's own and of the
 * oldest version, with other settings than the usual and a telemetry collector.
 */
@SystemTest
class ProductionST {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration EXPIRED = Duration.ofSeconds(120);

    private static final String PASSWORD = "five copper kettles";

    private static ForeignPostgres postgres;
    private static Collector collector;
    private static ServerProcess server;
    private static Stoa stoa;
    private static Shop shop;

    /** Without its key it has to refuse the start, and with doors too wide; then it gets what it needs. */
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
                .with("STOA_TRUSTED_PROXIES", "127.0.0.1/32")
                .with("STOA_LIMITS_ADDRESS_CALLS", "40").with("STOA_LIMITS_KEY_CALLS", "3").with("STOA_LIMITS_SHARED", "true")
                .with("STOA_ACCOUNT_STAFF_SECOND_FACTOR", "required")
                .with("STOA_SANDBOX_PAYMENTS", "true")
                .with("STOA_STORE_CAPTURE", "placing")
                .with("STOA_STORE_PAYMENT_DUE_MINUTES", "1")
                .with("OTEL_SDK_DISABLED", "false").with("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
                .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf").with("OTEL_BSP_SCHEDULE_DELAY", "500");
        var location = server.variable("STOA_JWKS_LOCATION");
        server.without("STOA_JWKS_LOCATION").startInVain("Missing key: STOA_JWKS_LOCATION");
        server.stop();
        server.with("STOA_JWKS_LOCATION", location).with("STOA_CORS_ORIGINS", "https://shop.example,*")
                .startInVain("Not an origin: STOA_CORS_ORIGINS names *");
        server.stop();
        server.with("STOA_CORS_ORIGINS", "https://shop.example, https://till.example:8443").start();
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

    @Test
    void pagesOfTheNamedOriginsMayCall() {
        for (var origin : List.of("https://shop.example", "https://till.example:8443")) {
            var answer = stoa.get(CATALOG + "/products").header("Origin", origin).send().expect(200);
            assertEquals(origin, answer.header("Access-Control-Allow-Origin").orElse(""));
            assertEquals("true", answer.header("Access-Control-Allow-Credentials").orElse(""));
            assertTrue(answer.headers().allValues("Vary").contains("Origin"), answer.headers()::toString);
            for (var name : List.of("ETag", "Location", "Link", "X-Request-Id", "RateLimit", "Retry-After", "Idempotent-Replayed")) {
                assertTrue(answer.header("Access-Control-Expose-Headers").orElse("").contains(name), name);
            }
            var asked = preflight(origin, "PATCH", "authorization, if-match, content-type, idempotency-key");
            assertEquals(origin, asked.header("Access-Control-Allow-Origin").orElse(""));
            assertTrue(asked.header("Access-Control-Allow-Methods").orElse("").contains("PATCH"), asked.headers()::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://shop.example", "https://shop.example.evil.example", "null",
        "https://till.example", "*", "https://SHOP.example", "https://shop.example:443"})
    void pagesOfOtherOriginsMayNot(String origin) {
        for (var answer : List.of(stoa.get(CATALOG + "/products").header("Origin", origin).send(), preflight(origin, "PATCH", "authorization"))) {
            assertTrue(answer.headers().map().keySet().stream().noneMatch(name -> name.toLowerCase().startsWith("access-control")),
                    () -> origin + ": " + answer.headers());
        }
    }

    private static Answer preflight(String origin, String method, String headers) {
        return stoa.call("OPTIONS", CARTS).header("Origin", origin).header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers).send();
    }

    @Test
    void anAddressThatCallsTooOftenWaits() {
        for (int i = 0; i < 40; i++) {
            assertEquals("\"address\";q=40;w=60", from("203.0.113.9").expect(200).header("RateLimit-Policy").orElse(""));
        }
        var refused = from("203.0.113.9").expectProblem(429, "too-many-requests");
        assertTrue(refused.header("RateLimit").orElse("").matches("\"address\";r=0;t=\\d+"), refused.headers()::toString);
        int pause = Integer.parseInt(refused.header("Retry-After").orElseThrow());
        assertTrue(pause > 0 && pause <= 60, () -> "Retry-After: " + pause);
        from("10.9.9.9, 203.0.113.9").expectProblem(429, "too-many-requests");
        from("203.0.113.10").expect(200);
    }

    @Test
    void anApiKeyThatCallsTooOftenWaitsWhereverItCallsFrom() {
        var token = new Tokens(Stoa.shared()).ofKey("catalog:read");
        for (int i = 2; i >= 0; i--) {
            var told = stoa.get(CATALOG + "/products?limit=1").bearer(token).send().expect(200).header("RateLimit").orElse("");
            assertTrue(told.contains("\"key\";r=" + i), told);
        }
        stoa.get(CATALOG + "/products?limit=1").bearer(token).send().expectProblem(429, "too-many-requests");
        stoa.get(CATALOG + "/products?limit=1").bearer(new Tokens(Stoa.shared()).ofKey("catalog:read")).send().expect(200);
        assertTrue(stoa.get("/metrics").send().text().contains("stoa_requests_limited_total"));
    }

    @Test
    void whereASecondFactorIsDemandedWhoHasNoneCanOnlySetOneUp() throws Exception {
        administers("owner@shop.example");
        var bare = logIn(null).expect(200).json();
        var token = bare.path("accessToken").asText();
        stoa.get(ACCOUNTS + "/staff").bearer(token).send().expectProblem(403, "forbidden");
        stoa.get(ORDERS).bearer(token).send().expectProblem(403, "forbidden");
        var offer = stoa.post(ACCOUNTS + "/me/second-factor").bearer(token).send().expect(200).json();
        var device = new Authenticator(offer.path("secret").asText());
        stoa.post(ACCOUNTS + "/me/second-factor/confirm").bearer(token).json(Map.of("otp", device.code(0))).send().expect(200);
        logIn(null).expectProblem(401, "otp-required");
        var refreshed = stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "refresh_token",
                "refreshToken", bare.path("refreshToken").asText())).send().expect(200).json();
        for (var granted : List.of(logIn(device.code(1)).expect(200).json(), refreshed)) {
            stoa.get(ACCOUNTS + "/staff").bearer(granted.path("accessToken").asText()).send().expect(200);
        }
    }

    private static Answer logIn(String otp) {
        var body = new HashMap<>(Map.of("grantType", "password", "email", "owner@shop.example", "password", PASSWORD));
        Optional.ofNullable(otp).ifPresent(code -> body.put("otp", code));
        return stoa.post(ACCOUNTS + "/tokens").json(body).send();
    }

    /** By the command that an operator gives once. */
    private static void administers(String email) throws IOException, InterruptedException {
        var script = Path.of(System.getProperty("stoa.dev-token", "../bin/dev-token")).resolveSibling("first-administrator");
        var command = new ProcessBuilder(script.toString(), email, stoa.base().toString()).redirectErrorStream(true);
        command.environment().put("STOA_SECRETS_DIR", server.variable("STOA_SECRETS_DIR"));
        var process = command.start();
        try (var input = process.getOutputStream()) {
            input.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(email + " administers the shop now", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(0, process.waitFor());
    }

    private static Answer from(String address) {
        return stoa.get(CATALOG + "/products?limit=1").from(address).send();
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
