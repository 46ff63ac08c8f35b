package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.notification.mails.control.Staff.code;
import static stoa.notification.mails.control.Staff.json;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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
import stoa.kernel.events.Fact;
import stoa.kernel.settings.Settings;

/** Mails in their server: from the command on the bus to the file in the folder, and what staff see of them. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class MailsIT {

    private static final UUID VERIFICATION = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID REFUSED = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final UUID FORGOTTEN = UUID.fromString("019a0000-0000-7000-8000-000000000003");
    private static final String LINK = "http://localhost:9080/verify-email?token=abc";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject Event<Fact> facts;
    @Inject UserTransaction transaction;
    @Inject Jdbi jdbi;

    /** As account fires it. */
    record Command(UUID aggregateId, Object data) implements Fact {

        @Override
        public String type() {
            return "mail.requested";
        }

        @Override
        public String aggregate() {
            return "mail";
        }

        @Override
        public long sequence() {
            return 1;
        }

        @Override
        public boolean internal() {
            return true;
        }
    }

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")))
                .addClasses(ScriptedServer.class, MailFixtures.class);
    }

    @Test
    @Order(1)
    void aCommandOnTheBusBecomesAFileInTheFolder() throws Exception {
        transaction.begin();
        facts.fire(new Command(VERIFICATION, Map.of("kind", "verification", "email", "ada@example.com", "name", "Ada",
                "locale", "de", "values", Map.of("link", LINK))));
        transaction.commit();
        try (var in = Files.newInputStream(file(VERIFICATION))) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            assertEquals("Bestätigen Sie Ihre Adresse bei Stoa", mail.getSubject());
            var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
            assertTrue(text.contains("\n" + LINK) || text.contains("\r\n" + LINK), text);
        }
        until("SENT", VERIFICATION);
    }

    @Test
    @Order(2)
    @RunAsClient
    void ofWhatIsSentStaffSeeKindAndTime(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("support", address);
        var page = json(staff.get("messages?kind=verification,order-placed&state=SENT&count=exact"));
        assertEquals(1, page.path("total").asInt(), page.toString());
        var shown = page.path("items").get(0);
        assertEquals(VERIFICATION.toString(), shown.path("id").asText());
        assertFalse(shown.has("recipient") || shown.has("name") || shown.has("failure") || shown.has("nextAttemptAt"), shown.toString());
        assertTrue(shown.path("sentAt").asText().matches("\\d{4}-.*\\.\\d{6}Z"), shown.toString());
        var one = staff.get("messages/" + VERIFICATION);
        assertEquals(shown, json(one));
        var tag = one.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, staff.get("messages/" + VERIFICATION, "If-None-Match", tag).statusCode());
    }

    @Test
    @Order(3)
    @RunAsClient
    void whoMayNotReadOrWriteIsRefused(@ArquillianResource URL address) throws Exception {
        assertEquals("401 unauthenticated", code(Staff.as(null, address).get("messages")));
        assertEquals("403 forbidden", code(Staff.as("catalog-manager", address).get("messages")));
        assertEquals("403 forbidden", code(Staff.as("support", address).send("POST", "messages/" + REFUSED + "/retry", null)));
    }

    @Test
    @Order(4)
    @RunAsClient
    void whatIsAskedWronglyIsRefused(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("support", address);
        for (var query : new String[] {"kind=greeting", "state=SENDING", "state=", "createdAt.gte=today", "limit=0", "cursor=x", "other=1"}) {
            assertEquals("400 invalid-request", code(staff.get("messages?" + query)), query);
        }
        assertEquals("404 not-found", code(staff.get("messages/" + UUID.randomUUID())));
        assertEquals("404 not-found", code(Staff.as("order-manager", address)
                .send("POST", "messages/" + UUID.randomUUID() + "/retry", null)));
    }

    @Test
    @Order(5)
    void someMailsFailed() {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO message (id, kind, state, failure, locale, recipient, content, attempts, next_attempt_at)
                VALUES (:refused, 'password-reset', 'FAILED', 'REFUSED', 'en', 'ada@example.com', '{"link": "http://x/y"}', 24, NULL),
                       (:forgotten, 'password-reset', 'FAILED', 'UNKNOWN', 'en', NULL, NULL, 1, NULL)
                """).bind("refused", REFUSED).bind("forgotten", FORGOTTEN).execute());
        assertEquals(2, count("FAILED"));
    }

    @Test
    @Order(6)
    @RunAsClient
    void aFailedMailIsQueuedAgainOnceByAKey(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("order-manager", address);
        var failed = json(staff.get("messages/" + REFUSED));
        assertEquals("REFUSED ada@example.com", failed.path("failure").asText() + " " + failed.path("recipient").asText());
        var key = UUID.randomUUID().toString();
        var first = staff.send("POST", "messages/" + REFUSED + "/retry", null, "Idempotency-Key", key);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals("QUEUED", json(first).path("state").asText());
        var second = staff.send("POST", "messages/" + REFUSED + "/retry", null, "Idempotency-Key", key);
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""), second.body());
        assertEquals(REFUSED.toString(), json(second).path("id").asText());
        assertEquals("409 invalid-transition", code(staff.send("POST", "messages/" + REFUSED + "/retry", null)));
        assertEquals("409 message-erased", code(staff.send("POST", "messages/" + FORGOTTEN + "/retry", null)));
    }

    @Test
    @Order(7)
    void whatIsQueuedAgainIsSent() throws Exception {
        assertTrue(Files.readString(file(REFUSED)).contains("http://x/y"));
        until("SENT", REFUSED);
    }

    @Test
    @Order(8)
    @RunAsClient
    void pagesFollowEachOther(@ArquillianResource URL address) throws Exception {
        var staff = Staff.as("support", address);
        var first = staff.get("messages?limit=2&createdAt.gte=2026-01-01T00:00:00Z");
        assertEquals(2, json(first).path("items").size(), first.body());
        assertTrue(first.headers().firstValue("Link").orElse("").contains("rel=\"next\""));
        var second = json(staff.get("messages?limit=2&createdAt.gte=2026-01-01T00:00:00Z&cursor=" + json(first).path("next").asText()));
        assertEquals(VERIFICATION.toString(), second.path("items").get(0).path("id").asText());
        assertFalse(second.has("next"), second.toString());
    }

    @Test
    @Order(9)
    @RunAsClient
    void operatorsSeeTheQueue(@ArquillianResource URL address) throws Exception {
        var metrics = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address.toString())
                .resolve("/metrics?scope=application")).build(), BodyHandlers.ofString()).body();
        assertTrue(metrics.contains("stoa_mail_queue_length"), metrics);
        assertTrue(metrics.contains("stoa_mail_queue_age"), metrics);
    }

    /** The server trusts the certificate that it made for itself, so that stands in for a mail server's. */
    @Test
    @Order(10)
    void aMailServerIsSpokenToEncryptedFromWithinTheServer() throws Exception {
        try (var mailServer = new ScriptedServer().encrypting(certificateOfThisServer())) {
            new SmtpPost(new MailServer("localhost", mailServer.port(), Optional.empty(), Optional.empty(), true, PATIENCE),
                    MailFixtures.from()).deliver(MailFixtures.mail("Grüße", "Schöne Grüße"), () -> { });
            assertEquals(1, mailServer.whole.size());
            assertEquals("STARTTLS", mailServer.heard.get(1));
            assertTrue(mailServer.whole.get(0).contains("Subject: =?UTF-8?"), mailServer.whole.get(0));
        }
    }

    private static SSLContext certificateOfThisServer() throws Exception {
        var file = Settings.config().getValue("stoa.data.dir", Path.class)
                .resolveSibling("liberty/wlp/usr/servers/test-notification/resources/security/stoa.p12");
        var password = "unused".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static Path file(UUID id) throws IOException, InterruptedException {
        var folder = Settings.config().getValue("stoa.data.dir", Path.class).resolve("mail");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            var found = find(folder, id);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("No mail " + id + " in " + folder);
    }

    private static Optional<Path> find(Path folder, UUID id) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + id + ".eml")).findFirst();
        }
    }

    private void until(String state, UUID id) throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !state.equals(state(id)) && System.nanoTime() < end;) {
            Thread.sleep(100);
        }
        assertEquals(state, state(id));
    }

    private String state(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT state FROM message WHERE id = :id").bind("id", id)
                .mapTo(String.class).one());
    }

    private long count(String state) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM message WHERE state = :state").bind("state", state)
                .mapTo(Long.class).one());
    }
}
