package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.notification.mails.control.MailFixtures.asked;
import static stoa.notification.mails.control.MailFixtures.pauses;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.kernel.ids.Ids;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;
import stoa.notification.NotificationDatabase;
import stoa.notification.mails.control.Undelivered.Outcome;
import stoa.notification.mails.entity.Failure;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MailQueue;
import stoa.notification.mails.entity.Message;
import stoa.notification.mails.entity.MessageState;
import stoa.notification.mails.entity.Messages;
import stoa.notification.mails.entity.NewMail;
import stoa.notification.mails.entity.QueuedMail;

/** Workers, their queue in a real database, and mail servers that break. */
class SendMailIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ZERO;

    private final Jdbi jdbi = NotificationDatabase.jdbi();
    private final MailQueue queue = new MailQueue(jdbi);
    private final Messages messages = new Messages(jdbi);
    private final List<Mail> delivered = new CopyOnWriteArrayList<>();
    private final NewMail mail = asked(MailKind.ORDER_PLACED);

    @BeforeEach
    void empty() {
        jdbi.useHandle(sql -> sql.execute("DELETE FROM message"));
        queue.add(mail);
    }

    @Test
    void whatIsSentKeepsItsKindAndTimeOnly() {
        assertTrue(worker(this::deliver).next());
        assertEquals(1, delivered.size());
        var sent = message();
        assertEquals(MessageState.SENT, sent.state());
        assertEquals("order-placed", sent.kind());
        assertNotNull(sent.sentAt());
        var row = jdbi.withHandle(sql -> sql.createQuery("SELECT CAST(m AS text) FROM message m").mapTo(String.class).one());
        assertFalse(row.contains("Ada") || row.contains("example") || row.contains("token"), row);
        assertFalse(worker(this::deliver).next());
    }

    @Test
    void askingTwiceIsAskingOnce() {
        queue.add(mail);
        drain(worker(this::deliver));
        queue.add(mail);
        drain(worker(this::deliver));
        assertEquals(1, delivered.size());
    }

    @Test
    void aServerThatComesBackGetsTheMailThen() throws Exception {
        int port = freePort();
        var worker = worker(smtp(port));
        worker.next();
        worker.next();
        assertEquals(MessageState.QUEUED, message().state());
        assertNull(jdbi.withHandle(sql -> sql.createQuery("SELECT claim FROM message").mapTo(String.class).one()));
        var server = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
        server.start();
        try {
            drain(worker);
            assertEquals(1, server.getReceivedMessages().length);
            assertEquals("Your order «number» at Stoa & Sons", server.getReceivedMessages()[0].getSubject());
        } finally {
            server.stop();
        }
        assertEquals(MessageState.SENT, message().state());
    }

    @Test
    void aConnectionThatDropsAtTheDataCostsATryAndNoMail() {
        try (var dropping = new ScriptedServer().droppingAt("DATA"); var fine = new ScriptedServer()) {
            worker(smtp(dropping.port())).next();
            assertEquals(MessageState.QUEUED, message().state());
            drain(worker(smtp(fine.port())));
            assertEquals(1, fine.whole.size());
        }
        assertEquals(2, message().attempts());
    }

    @Test
    void aMailThatMayHaveGoneOutIsNotSentAgainUnlessStaffSaySo() {
        try (var silent = new ScriptedServer().droppingAt("END"); var fine = new ScriptedServer()) {
            drain(worker(smtp(silent.port())));
            drain(worker(smtp(fine.port())));
            assertEquals(Failure.UNKNOWN, message().failure());
            assertEquals(1, silent.whole.size());
            assertEquals(0, fine.whole.size());
            assertTrue(messages.queueAgain(mail.id(), message().version()));
            drain(worker(smtp(fine.port())));
            assertEquals(1, fine.whole.size());
            assertEquals(messageId(silent), messageId(fine));
        }
        assertEquals(MessageState.SENT, message().state());
    }

    @Test
    void whatIsRefusedForGoodFailsAtOnce() {
        drain(worker((mail, lastMoment) -> {
            throw new Undelivered(Outcome.REFUSED, null);
        }));
        assertEquals(Failure.REFUSED, message().failure());
        assertEquals(1, message().attempts());
    }

    @Test
    void afterAllTriesAMailIsGivenUp() {
        drain(worker((mail, lastMoment) -> {
            throw new Undelivered(Outcome.LATER, null);
        }));
        assertEquals(Failure.GIVEN_UP, message().failure());
        assertEquals(3, message().attempts());
        assertEquals(MailFixtures.ADA, message().recipient());
    }

    @Test
    void aWorkerThatDiesBeforeTheEndWentOutIsReplaced() {
        claim(OVER);
        drain(worker(this::deliver));
        assertEquals(1, delivered.size());
        assertEquals(2, message().attempts());
    }

    @Test
    void aWorkerThatDiesWithTheEndOutIsNotReplaced() {
        var dead = claim(LONG);
        assertTrue(queue.give(dead));
        endClaims();
        drain(worker(this::deliver));
        assertEquals(1, queue.failUnknown());
        drain(worker(this::deliver));
        assertEquals(List.of(), delivered);
        assertEquals(Failure.UNKNOWN, message().failure());
    }

    @Test
    void aWorkerThatWasOnlySlowStillTellsThatItSucceeded() {
        var slow = claim(LONG);
        assertTrue(queue.give(slow));
        endClaims();
        queue.failUnknown();
        assertTrue(queue.sent(slow));
        assertEquals(MessageState.SENT, message().state());
    }

    @Test
    void aWorkerWhoseClaimIsOverSendsNothing() {
        var slow = claim(OVER);
        assertFalse(queue.give(slow));
        drain(worker((mail, lastMoment) -> {
            lastMoment.run();
            delivered.add(mail);
        }));
        assertFalse(queue.give(slow));
        assertFalse(queue.sent(slow));
        queue.again(slow, OVER);
        queue.failed(slow, Failure.REFUSED);
        assertEquals(MessageState.SENT, message().state());
        assertEquals(1, delivered.size());
    }

    @Test
    void whoeverIsErasedWhileAMailIsWrittenIsNotInTheFolder(@TempDir Path folder) throws IOException {
        assertTrue(worker(new FolderPost(folder, MailFixtures.from()) {
            @Override
            public void deliver(Mail mail, Runnable lastMoment) {
                var ada = who(null);
                messages.erase(ada);
                takeBack(ada);
                super.deliver(mail, lastMoment);
            }
        }).next());
        assertEquals(0, files(folder));
    }

    @Test
    void noLinkIsExportedSinceWhoFollowsItProvesToReadTheMail() {
        var ada = who(null);
        assertTrue(messages.export(ada).contains(mail.recipient()), () -> messages.export(ada));
        assertFalse(messages.export(ada).contains("http"), () -> messages.export(ada));
    }

    @Test
    void ofAnAddressThatWasLeftTheMailsBeforeAreTheirsAndTheOneThatTellsOfTheMove() {
        var ada = who(Instant.now().minusSeconds(60));
        var told = asked(MailKind.EMAIL_CHANGED, ada.customerId());
        queue.add(told);
        messages.erase(ada);
        assertTrue(messages.byId(told.id()).isEmpty());
        assertTrue(messages.byId(mail.id()).isPresent());
        messages.erase(who(Instant.now().plusSeconds(60)));
        assertTrue(messages.byId(mail.id()).isEmpty());
    }

    /** Nobody has proved the address: others' mails to it are theirs. */
    @Test
    void whatAskedForAMoveIsTheirsWhateverTheAddress(@TempDir Path folder) throws IOException {
        var ada = new Person(Ids.next(), List.of());
        var post = new FolderPost(folder, MailFixtures.from());
        var waiting = asked(MailKind.EMAIL_CHANGE, ada.customerId());
        queue.add(waiting);
        assertFalse(messages.export(ada).contains(MailFixtures.ADA), () -> messages.export(ada));
        messages.erase(ada);
        assertTrue(messages.byId(waiting.id()).isEmpty());
        queue.add(asked(MailKind.EMAIL_CHANGE, ada.customerId()));
        drain(worker(post));
        assertEquals(2, files(folder));
        post.takeBack(ada);
        assertEquals(1, files(folder));
        assertEquals(MessageState.SENT, message().state());
    }

    @Test
    void inTheFolderTheMailsAfterAMoveStay(@TempDir Path folder) throws IOException {
        var post = new FolderPost(folder, MailFixtures.from());
        assertTrue(worker(post).next());
        post.takeBack(who(Instant.now().minusSeconds(90)));
        assertEquals(1, files(folder));
        post.takeBack(who(Instant.now().minusSeconds(10)));
        assertEquals(0, files(folder));
    }

    @Test
    void aFileThatAnotherWorkerWritesTooStays(@TempDir Path folder) throws IOException {
        assertTrue(worker(new FolderPost(folder, MailFixtures.from()) {
            @Override
            public void deliver(Mail mail, Runnable lastMoment) {
                super.deliver(mail, lastMoment);
                endClaims();
                claim(LONG);
            }
        }).next());
        assertEquals(1, files(folder));
    }

    @Test
    void manyWorkersSendEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            queue.add(asked(MailKind.values()[i % MailKind.values().length]));
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> work = () -> {
                drain(worker(this::deliver));
                return null;
            };
            for (var done : pool.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(61, delivered.size());
        assertEquals(61, new HashSet<>(delivered.stream().map(Mail::id).toList()).size());
        assertEquals(0, queue.figures().length());
    }

    @Test
    void aTemplateThatFailsHoldsUpNoOtherMail() {
        jdbi.useHandle(sql -> sql.execute("UPDATE message SET content = '{}'"));
        queue.add(asked(MailKind.ERASED));
        drain(worker(this::deliver));
        assertEquals(1, delivered.size());
        assertEquals(Failure.GIVEN_UP, message().failure());
    }

    @Test
    void theFiguresTellLengthAndAge() {
        jdbi.useHandle(sql -> sql.execute("UPDATE message SET created_at = clock_timestamp() - interval '90 seconds'"));
        queue.add(asked(MailKind.ERASED));
        assertEquals(2, queue.figures().length());
        assertTrue(queue.figures().ageSeconds() >= 90 && queue.figures().ageSeconds() < 100);
    }

    @Test
    void whatFailedIsForgottenAfterItsTimeAndDeletedAfterMore() {
        drain(worker((mail, lastMoment) -> {
            throw new Undelivered(Outcome.REFUSED, null);
        }));
        assertEquals(0, messages.forgetFailed(Duration.ofDays(1)));
        assertEquals(1, messages.forgetFailed(OVER));
        assertNull(message().recipient());
        assertFalse(messages.queueAgain(mail.id(), message().version()));
        var waiting = asked(MailKind.ERASED);
        queue.add(waiting);
        assertEquals(0, messages.delete(Duration.ofDays(1)));
        assertEquals(1, messages.delete(OVER));
        assertEquals(Optional.empty(), messages.byId(mail.id()));
        assertTrue(messages.byId(waiting.id()).isPresent());
    }

    /** @param moved from the address; null if it is the present one */
    private static Person who(Instant moved) {
        return new Person(Ids.next(), List.of(new ProvedAddress(MailFixtures.ADA, moved)));
    }

    private SendMail worker(Post post) {
        return new SendMail(queue, MailFixtures.templates(), post, pauses(3), LONG);
    }

    private void deliver(Mail mail, Runnable lastMoment) {
        lastMoment.run();
        delivered.add(mail);
    }

    /** Works until nothing waits for a try of its own, pauses of some milliseconds included. */
    private void drain(SendMail worker) {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end && isDueSoon();) {
            worker.next();
        }
    }

    private boolean isDueSoon() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT EXISTS (SELECT FROM message WHERE state = 'QUEUED' AND given_at IS NULL
                               AND next_attempt_at < clock_timestamp() + interval '1 second')""").mapTo(Boolean.class).one());
    }

    private static int files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private QueuedMail claim(Duration time) {
        return queue.claim(Ids.next(), time).orElseThrow();
    }

    private void endClaims() {
        jdbi.useHandle(sql -> sql.execute("UPDATE message SET next_attempt_at = clock_timestamp()"));
    }

    private Message message() {
        return messages.byId(mail.id()).orElseThrow();
    }

    private static Post smtp(int port) {
        return new SmtpPost(new MailServer("localhost", port, Optional.empty(), Optional.empty(), false, Duration.ofSeconds(5)),
                MailFixtures.from());
    }

    private static String messageId(ScriptedServer server) {
        return Stream.of(server.whole.get(0).split("\n")).filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        }
    }
}
