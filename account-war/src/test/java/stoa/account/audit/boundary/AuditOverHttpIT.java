package stoa.account.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.json.Json;

/** From the change to what an administrator reads, and what is found when somebody was at the table. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class AuditOverHttpIT {

    private static final UUID LOGIN = UUID.fromString("019a0000-0000-7000-8000-0000000000aa");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject Jdbi jdbi;
    @Inject UserTransaction transaction;

    /** The other contexts are not here to be asked. */
    @Deployment
    static WebArchive alone() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "settings.jar").addAsResource(new StringAsset(
                        "config_ordinal=1000\nstoa.account.audit.chains=account=/api/v1/accounts\n"),
                        "META-INF/microprofile-config.properties"));
    }

    @Test
    @Order(1)
    void aChangeIsWrittenInItsTransactionWithoutWhatIsPersonal() throws Exception {
        jdbi.useHandle(sql -> sql.execute("INSERT INTO login (id, kind, email, password_hash) VALUES (?, 'STAFF', ?, 'x')",
                LOGIN, "eve@audit.test"));
        assertEquals(0L, entries("true"), "nobody acted");
        act("UPDATE login SET email = 'eva@audit.test', password_hash = 'y', version = 2 WHERE id = '" + LOGIN + "'");
        assertEquals("USER ada changeStaff {\"version\": 1} {\"version\": 2} {email,password_hash} r-1", row("""
                actor_type || ' ' || actor || ' ' || action || ' ' || CAST(before AS text) || ' ' || CAST(after AS text)
                || ' ' || CAST(personal AS text) || ' ' || request_id"""));
        transaction.begin();
        change("UPDATE login SET password_hash = 'z', version = 3 WHERE id = '" + LOGIN + "'");
        transaction.rollback();
        assertEquals(1L, entries("true"), "what did not happen has no entry");
        act("UPDATE login SET version = version + 1, updated_at = clock_timestamp() WHERE id = '" + LOGIN + "'");
        assertEquals(1L, entries("true"), "nor has what only tells of others");
    }

    @Test
    @Order(2)
    void theActorEndsWithItsTransaction() throws Exception {
        transaction.begin();
        jdbi.useHandle(sql -> sql.execute("UPDATE login SET password_hash = 'z' WHERE id = ?", LOGIN));
        transaction.commit();
        assertEquals(1L, entries("true"));
    }

    @Test
    @Order(3)
    void aKeyOfSeveralColumnsIsOneIdAndARowThatEndsIsTold() throws Exception {
        act("INSERT INTO login_role SELECT '" + LOGIN + "', id FROM role WHERE name = 'support'");
        act("DELETE FROM login WHERE id = '" + LOGIN + "'");
        assertEquals(2L, entries("entity = 'login_role' AND entity_id = '" + LOGIN + "/00000000-0000-7000-8000-000000000104'"));
        assertEquals(1L, entries("entity = 'login' AND after IS NULL AND before ->> 'kind' = 'STAFF' AND NOT before ? 'email'"));
    }

    @Test
    @Order(4)
    void entriesAreChainedAndCopiedWithinSeconds() {
        eventually(() -> entries("hash IS NULL") == 0);
        eventually(() -> number("SELECT count(*) FROM audit_copy WHERE action = 'changeStaff'") == entries("true"));
        assertEquals(4L, number("""
                SELECT count(*) FROM audit_entry e JOIN audit_copy c USING (id, chain_position, hash) WHERE e.action = 'changeStaff'"""));
    }

    @Test
    @Order(5)
    @RunAsClient
    void anAdministratorReadsThem(@ArquillianResource URL address) throws Exception {
        var all = json(send(address, "admin", "GET", "audit-entries?entityId=" + LOGIN + "&count=exact"));
        assertEquals(2, all.path("total").asInt(), all.toString());
        assertEquals("account ada USER changeStaff login", all.at("/items/0/context").asText() + " "
                + all.at("/items/0/actor").asText() + " " + all.at("/items/0/actorType").asText() + " "
                + all.at("/items/0/action").asText() + " " + all.at("/items/0/entity").asText());
        assertEquals(2, all.at("/items/1/after/version").asInt());
        var first = json(send(address, "admin", "GET", "audit-entries?actor=ada&context=account&limit=1"));
        var second = json(send(address, "admin", "GET",
                "audit-entries?actor=ada&context=account&limit=1&cursor=" + first.path("next").asText()));
        assertFalse(first.at("/items/0/id").equals(second.at("/items/0/id")));
        for (var none : new String[] {"actor=bob", "action=x", "entity=x", "at.lt=2026-01-01T00:00:00Z",
            "at.gte=2126-01-01T00:00:00Z"}) {
            assertEquals(0, json(send(address, "admin", "GET", "audit-entries?" + none)).path("items").size(), none);
        }
    }

    @Test
    @Order(6)
    @RunAsClient
    void nobodyElseDoes(@ArquillianResource URL address) throws Exception {
        assertEquals(401, send(address, null, "GET", "audit-entries").statusCode());
        assertEquals(403, send(address, "support", "GET", "audit-entries").statusCode());
        assertEquals(403, send(address, "order-manager", "POST", "audit-entries/verify").statusCode());
        assertEquals(400, send(address, "admin", "GET", "audit-entries?at.gte=yesterday").statusCode());
        var unknown = send(address, "admin", "GET", "audit-entries?context=acount");
        assertEquals("400 context", unknown.statusCode() + " " + Json.tree(unknown.body()).at("/errors/0/pointer").asText());
        assertEquals(401, send(address, "admin", "GET", "internal/audit-entries?after=0").statusCode());
    }

    @Test
    @Order(7)
    @RunAsClient
    void whatNobodyTouchedVerifies(@ArquillianResource URL address) throws Exception {
        var job = verified(address);
        assertEquals("COMPLETED 0", job.path("state").asText() + " " + job.path("failed").asInt(), job.toString());
        assertTrue(job.path("done").asInt() >= 4, job.toString());
    }

    @Test
    @Order(8)
    void aCopyIsMissingInBetween() {
        assertEquals(1, changed("UPDATE audit_copy SET context = 'none' WHERE context = 'account' AND chain_position = 2"));
    }

    @Test
    @Order(9)
    @RunAsClient
    void itMayBeOnItsWay(@ArquillianResource URL address) throws Exception {
        var job = verified(address);
        assertEquals("COMPLETED 0", job.path("state").asText() + " " + job.path("failed").asInt(), job.toString());
    }

    @Test
    @Order(10)
    void hoursGoBy() {
        assertTrue(changed("UPDATE outbox_message SET sent_at = sent_at - interval '3 hours' WHERE type = 'audit.recorded'") > 0);
    }

    @Test
    @Order(11)
    @RunAsClient
    void andItIsMissed(@ArquillianResource URL address) throws Exception {
        assertEquals("COMPLETED 1 account COPY REMOVED 2", told(verified(address)));
    }

    @Test
    @Order(12)
    void itIsThereAgain() {
        assertEquals(1, changed("UPDATE audit_copy SET context = 'account' WHERE context = 'none'"));
    }

    @Test
    @Order(13)
    void somebodyIsAtTheTable() {
        assertEquals(1, changed("UPDATE audit_entry SET actor = 'somebody else' WHERE chain_position = 2"));
    }

    @Test
    @Order(14)
    @RunAsClient
    void andIsFound(@ArquillianResource URL address) throws Exception {
        assertEquals("COMPLETED 1 account CONTEXT CHANGED 2", told(verified(address)));
    }

    @Test
    @Order(15)
    void anchorsStay() {
        jdbi.useHandle(sql -> sql.execute("INSERT INTO audit_anchor (context, position, hash) VALUES ('test', 1, 'x')"));
        for (var statement : new String[] {"UPDATE audit_anchor SET hash = 'y'", "DELETE FROM audit_anchor"}) {
            var refused = assertThrows(RuntimeException.class,
                    () -> jdbi.useHandle(sql -> sql.execute(statement)));
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
    }

    private void act(String statement) throws Exception {
        transaction.begin();
        change(statement);
        transaction.commit();
    }

    private void change(String statement) {
        jdbi.useHandle(sql -> {
            sql.createQuery("""
                    SELECT concat(set_config('stoa.actor', 'ada', true), set_config('stoa.actor_type', 'USER', true),
                                  set_config('stoa.action', 'changeStaff', true), set_config('stoa.request_id', 'r-1', true))
                    """).mapTo(String.class).one();
            sql.execute(statement);
        });
    }

    private int changed(String statement) {
        return jdbi.withHandle(sql -> sql.execute(statement));
    }

    private long entries(String condition) {
        return number("SELECT count(*) FROM audit_entry WHERE action = 'changeStaff' AND " + condition.replace("?", "??"));
    }

    private long number(String query) {
        return jdbi.withHandle(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }

    private String row(String columns) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + columns
                + " FROM audit_entry WHERE action = 'changeStaff'").mapTo(String.class).one());
    }

    private static JsonNode verified(URL address) throws Exception {
        var promised = send(address, "admin", "POST", "audit-entries/verify");
        assertEquals(202, promised.statusCode(), promised.body());
        var path = promised.headers().firstValue("Location").orElseThrow();
        eventually(() -> !json(unchecked(address, path)).path("state").asText().matches("QUEUED|RUNNING"));
        return json(unchecked(address, path));
    }

    private static String told(JsonNode job) {
        return job.path("state").asText() + " " + job.path("failed").asInt() + " " + job.at("/findings/0/context").asText()
                + " " + job.at("/findings/0/where").asText() + " " + job.at("/findings/0/kind").asText() + " "
                + job.at("/findings/0/position").asInt();
    }

    private static void eventually(BooleanSupplier condition) {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertTrue(condition.getAsBoolean(), "not within 30 s");
    }

    private static HttpResponse<String> unchecked(URL address, String path) {
        try {
            return send(address, "admin", "GET", path);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpResponse<String> send(URL address, String role, String method, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.toString()).resolve("/api/v1/accounts/").resolve(path))
                .method(method, BodyPublishers.noBody());
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.tree(answer.body());
    }

    private static String token(String role) throws IOException, InterruptedException {
        var script = new ProcessBuilder("../bin/dev-token", role);
        script.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        var process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }
}
