package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.notification.mails.entity.Failure;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.QueuedMail;

/** What a failed mail leaves in the log. */
class SendMailTest {

    private static final Logger LOG = Logger.getLogger(SendMail.class.getName());

    private final List<LogRecord> records = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private String content = Json.write(MailFixtures.values(MailKind.ORDER_PLACED));

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            records.add(told);
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    };

    private final MailQueue queue = new MailQueue(null) {
        @Override
        public Optional<QueuedMail> claim(UUID claim, Duration time) {
            return Optional.of(new QueuedMail(Ids.next(), claim, "order-placed", "en", MailFixtures.ADA, "Ada Byron", null, content,
                    1, Instant.now()));
        }

        @Override
        public boolean give(QueuedMail mail) {
            return true;
        }

        @Override
        public void again(QueuedMail mail, Duration pause) {
            failures.add(null);
        }

        @Override
        public void failed(QueuedMail mail, Failure failure) {
            failures.add(failure);
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
    }

    @Test
    void aServersReplyIsLoggedByItsCodeOnly() {
        for (var step : new String[] {"RCPT", "END"}) {
            try (var server = new ScriptedServer().replying(step, "550 5.1.1 <ada@example.com> Ada Byron unknown")) {
                worker(server).next();
            }
        }
        assertEquals(List.of(Failure.REFUSED, Failure.REFUSED), failures);
        assertTrue(log().contains("(reply 550)"), log());
        assertTellsNobody();
    }

    @Test
    void aServerThatIsAwayIsLoggedAsSuch() {
        var server = new ScriptedServer();
        server.close();
        worker(server).next();
        assertNull(failures.get(0));
        assertTrue(log().contains("MailConnectException, by ConnectException"), log());
        assertTellsNobody();
    }

    @Test
    void aTemplatesFailureNamesWhatIsMissing() {
        content = "{}";
        try (var server = new ScriptedServer()) {
            worker(server).next();
        }
        assertTrue(log().contains("number"), log());
        assertTellsNobody();
    }

    private void assertTellsNobody() {
        assertFalse(log().contains("example.com") || log().contains("Ada") || log().contains("token"), log());
        assertTrue(records.stream().allMatch(told -> told.getThrown() == null), "a stack trace has messages");
    }

    private String log() {
        return String.join("\n", records.stream().map(new SimpleFormatter()::format).toList());
    }

    private SendMail worker(ScriptedServer server) {
        var post = new SmtpPost(new MailServer("localhost", server.port(), Optional.empty(), Optional.empty(), false,
                Duration.ofSeconds(5)), MailFixtures.from());
        return new SendMail(queue, MailFixtures.templates(), post, MailFixtures.pauses(3), Duration.ofMinutes(5));
    }
}
