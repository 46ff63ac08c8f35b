package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.notification.mails.control.Undelivered.Outcome;

class FolderPostTest {

    @TempDir Path data;

    @Test
    void eachMailIsOneFileThatMailProgramsOpen() throws Exception {
        var mail = MailFixtures.mail("Grüße", "Schöne Grüße");
        post().deliver(mail, () -> { });
        assertEquals(List.of("20260131T120000.123456Z-" + mail.id() + ".eml"), names());
        try (var in = Files.newInputStream(folder().resolve(names().get(0)))) {
            var read = new MimeMessage(Session.getInstance(new Properties()), in);
            assertEquals("Grüße", read.getSubject());
            assertEquals("Schöne Grüße", ((MimeMultipart) read.getContent()).getBodyPart(0).getContent());
        }
    }

    @Test
    void aMailThatIsWrittenTwiceIsThereOnce() throws IOException {
        var mail = MailFixtures.mail("Hello", "Hello");
        post().deliver(mail, () -> { });
        post().deliver(mail, () -> { });
        assertEquals(1, names().size());
    }

    @Test
    void namesStandInTheOrderOfTime() throws IOException {
        var early = MailFixtures.mail("Hello", "Hello");
        var late = new Mail(early.id(), early.askedAt().plus(Duration.ofNanos(1000)), early.recipient(), null, null, early.text());
        post().deliver(late, () -> { });
        post().deliver(early, () -> { });
        assertEquals(List.of("20260131T120000.123456Z-" + early.id() + ".eml", "20260131T120000.123457Z-" + late.id() + ".eml"),
                names());
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        var mail = MailFixtures.mail("Hello", "Hello");
        var nobody = new Mail(mail.id(), mail.askedAt(), "nobody", null, null, mail.text());
        assertEquals(Outcome.LATER, assertThrows(Undelivered.class, () -> post().deliver(nobody, () -> { })).outcome());
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatCannotBeMadeIsTriedAgain() throws IOException {
        Files.writeString(folder(), "a file is in the way");
        var failed = assertThrows(Undelivered.class, () -> post().deliver(MailFixtures.mail("Hello", "Hello"), () -> { }));
        assertEquals(Outcome.LATER, failed.outcome());
    }

    private Post post() {
        return new FolderPost(folder(), MailFixtures.from());
    }

    private Path folder() {
        return data.resolve("mail");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
