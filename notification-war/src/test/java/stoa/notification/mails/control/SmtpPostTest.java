package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.notification.mails.control.MailFixtures.ADA;
import static stoa.notification.mails.control.MailFixtures.FROM;
import static stoa.notification.mails.control.MailFixtures.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.notification.mails.control.Undelivered.Outcome;

class SmtpPostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final char[] SECRET = "password".toCharArray();

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
    private final ScriptedServer server = new ScriptedServer();
    private final AtomicInteger moments = new AtomicInteger();

    @AfterEach
    void close() {
        greenMail.stop();
        server.close();
    }

    @Test
    void aMailArrivesInBothFormsNamedAfterItsId() throws Exception {
        greenMail.start();
        var mail = mail("Grüße von Stoa", "Schöne Grüße, 東京");
        post(greenMail.getSmtp().getPort(), Optional.empty()).deliver(mail, moments::incrementAndGet);
        var got = only();
        assertEquals("Grüße von Stoa", got.getSubject());
        assertEquals("<" + mail.id() + "@stoa.example>", got.getMessageID());
        assertEquals("Ada Byron <" + ADA + ">", ((InternetAddress) got.getAllRecipients()[0]).toUnicodeString());
        assertEquals("Stoa <" + FROM + ">", got.getFrom()[0].toString());
        assertEquals("auto-generated", got.getHeader("Auto-Submitted", null));
        assertEquals("en", got.getContentLanguage()[0]);
        assertEquals(Instant.parse("2026-01-31T12:00:00Z"), got.getSentDate().toInstant());
        var parts = (MimeMultipart) got.getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"), parts.getContentType());
        assertEquals("text/plain; charset=UTF-8", parts.getBodyPart(0).getContentType());
        assertEquals("Schöne Grüße, 東京", parts.getBodyPart(0).getContent());
        assertEquals("text/html; charset=UTF-8", parts.getBodyPart(1).getContentType());
        assertEquals("<p>Schöne Grüße, 東京</p>", parts.getBodyPart(1).getContent());
        assertEquals(1, moments.get());
    }

    @Test
    void whoIsKnownThereIsTakenFromAndOthersAreNot() throws Exception {
        greenMail.setUser(FROM, "stoa", "right");
        greenMail.getManagers().getUserManager().setAuthRequired(true);
        greenMail.start();
        int port = greenMail.getSmtp().getPort();
        assertEquals(Outcome.LATER, outcome(post(port, Optional.of("wrong"))));
        assertEquals(0, greenMail.getReceivedMessages().length);
        post(port, Optional.of("right")).deliver(mail("Hello", "Hello"), moments::incrementAndGet);
        assertEquals("Hello", only().getSubject());
    }

    @Test
    void aLineBreakInASubjectOrNameBeginsNoHeader() throws Exception {
        greenMail.start();
        var harmless = mail("Hello\r\nBcc: eve@example.com\r\n\r\nBuy", "Hello");
        var mail = new Mail(harmless.id(), harmless.askedAt(), ADA, "Ada\r\nCc: eve@example.com", null, harmless.text());
        post(greenMail.getSmtp().getPort(), Optional.empty()).deliver(mail, moments::incrementAndGet);
        var got = only();
        assertEquals("Hello Bcc: eve@example.com Buy", got.getSubject());
        assertEquals(1, got.getAllRecipients().length);
        assertEquals(null, got.getHeader("Bcc"));
        assertEquals(null, got.getHeader("Cc"));
    }

    @Test
    void anAddressThatIsNoneNeverReachesTheServer() {
        var mail = mail("Hello", "Hello");
        for (var address : new String[] {"ada@example.com>\r\nRCPT TO:<eve@example.com", "ada", "a@b, c@d"}) {
            assertEquals(Outcome.LATER, assertThrows(Undelivered.class, () -> post(server.port(), Optional.empty())
                    .deliver(new Mail(mail.id(), mail.askedAt(), address, null, null, mail.text()), moments::incrementAndGet)).outcome());
        }
        assertEquals(0, server.whole.size());
        assertFalse(server.heard.toString().contains("eve"), server.heard.toString());
    }

    @Test
    void nothingIsSaidUntilTheConnectionIsEncrypted(@TempDir Path folder) throws Exception {
        var encrypted = trustedCertificate(folder);
        server.encrypting(encrypted);
        encryptedPost().deliver(mail("Hello", "Hello"), moments::incrementAndGet);
        assertEquals("STARTTLS", server.heard.get(1));
        assertTrue(server.heard.get(2).startsWith("EHLO"), server.heard.toString());
        assertEquals(1, server.whole.size());
    }

    @Test
    void aServerThatCannotEncryptGetsNothing() {
        assertEquals(Outcome.LATER, outcome(encryptedPost()));
        assertFalse(server.heard.stream().anyMatch(line -> line.startsWith("MAIL")), server.heard.toString());
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        server.close();
        assertEquals(Outcome.LATER, outcome(post(server.port(), Optional.empty())));
    }

    @Test
    void whatBreaksBeforeTheEndIsTriedAgain() {
        for (var step : new String[] {"EHLO", "MAIL", "RCPT", "DATA"}) {
            try (var broken = new ScriptedServer().droppingAt(step)) {
                assertEquals(Outcome.LATER, outcome(post(broken.port(), Optional.empty())), step);
            }
        }
        assertEquals(0, moments.get());
    }

    @Test
    void whatBreaksInTheMiddleOfTheDataIsTriedAgain() {
        server.droppingAt("BODY");
        var failed = assertThrows(Undelivered.class, () -> post(server.port(), Optional.empty())
                .deliver(mail("Hello", "a long text\n".repeat(2_000_000)), moments::incrementAndGet));
        assertEquals(Outcome.LATER, failed.outcome());
        assertEquals(0, moments.get());
    }

    @Test
    void whatBreaksAfterTheEndIsUnknown() {
        server.droppingAt("END");
        assertEquals(Outcome.UNKNOWN, outcome(post(server.port(), Optional.empty())));
        assertEquals(1, server.whole.size());
        assertEquals(1, moments.get());
    }

    @Test
    void aServerThatFallsSilentAfterTheEndIsUnknown() {
        server.replying("END", "250-taken, and then nothing more");
        var hasty = new MailServer("localhost", server.port(), Optional.empty(), Optional.empty(), false, Duration.ofMillis(300));
        assertEquals(Outcome.UNKNOWN, outcome(new SmtpPost(hasty, from())));
    }

    @Test
    void aPassingRefusalIsTriedAgainWhereverItCame() {
        for (var step : new String[] {"MAIL", "RCPT", "DATA", "END"}) {
            try (var busy = new ScriptedServer().replying(step, "451 try again later")) {
                assertEquals(Outcome.LATER, outcome(post(busy.port(), Optional.empty())), step);
            }
        }
    }

    @Test
    void aRefusalForGoodOfTheRecipientOrTheContentIsFinal() {
        for (var step : new String[] {"RCPT", "END"}) {
            try (var strict = new ScriptedServer().replying(step, "550 never")) {
                assertEquals(Outcome.REFUSED, outcome(post(strict.port(), Optional.empty())), step);
            }
        }
    }

    @Test
    void aRefusalForGoodOfOurselvesIsForOperatorsToMend() {
        server.replying("MAIL", "530 authenticate first");
        assertEquals(Outcome.LATER, outcome(post(server.port(), Optional.empty())));
    }

    @Test
    void aFarewellThatFailsChangesNothing() {
        server.droppingAt("QUIT");
        post(server.port(), Optional.empty()).deliver(mail("Hello", "Hello"), moments::incrementAndGet);
        assertEquals(1, server.whole.size());
    }

    @Test
    void whenTheLastMomentFailsNothingIsDelivered() {
        var failed = assertThrows(Undelivered.class, () -> post(server.port(), Optional.empty()).deliver(mail("Hello", "Hello"), () -> {
            throw new IllegalStateException("the claim is over");
        }));
        assertEquals(Outcome.LATER, failed.outcome());
        assertEquals(0, server.whole.size());
    }

    private Outcome outcome(Post post) {
        return assertThrows(Undelivered.class, () -> post.deliver(mail("Hello", "Hello"), moments::incrementAndGet)).outcome();
    }

    private MimeMessage only() {
        assertEquals(1, greenMail.getReceivedMessages().length);
        return greenMail.getReceivedMessages()[0];
    }

    private static Post post(int port, Optional<String> password) {
        return new SmtpPost(new MailServer("localhost", port, password.map(given -> "stoa"), password, false, PATIENCE), from());
    }

    private Post encryptedPost() {
        return new SmtpPost(new MailServer("localhost", server.port(), Optional.empty(), Optional.empty(), true, PATIENCE), from());
    }

    private static InternetAddress from() {
        return MailFixtures.from();
    }

    /** Makes a certificate for localhost, which this JVM trusts from now on. */
    private static SSLContext trustedCertificate(Path folder) throws Exception {
        var file = folder.resolve("localhost.p12");
        var keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg", "EC",
                "-alias", "localhost", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", new String(SECRET)).redirectErrorStream(true).start();
        assertEquals("", new String(keytool.getInputStream().readAllBytes()).replaceAll("(?s)Generating.*", "").strip());
        assertEquals(0, keytool.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SECRET);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLContext.setDefault(context);
        return context;
    }
}
