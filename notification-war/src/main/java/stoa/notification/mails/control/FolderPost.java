package stoa.notification.mails.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import stoa.notification.mails.control.Undelivered.Outcome;

/**
 * Puts mails as files into a folder, for development and for tests. A file is there whole or not at all; its name
 * begins with the time and is the mail's own, so that one that is written twice is there once.
 */
class FolderPost implements Post {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InternetAddress from;
    private final Session session = Session.getInstance(new Properties());

    FolderPost(Path folder, InternetAddress from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void deliver(Mail mail, Runnable lastMoment) {
        try {
            write(mail, folder.resolve(TIME.format(mail.askedAt()) + "-" + mail.id() + ".eml"));
        } catch (IOException | MessagingException failed) {
            throw new Undelivered(Outcome.LATER, failed);
        }
    }

    private void write(Mail mail, Path file) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var whole = Files.createTempFile(folder, ".", ".tmp");
        try {
            try (var out = Files.newOutputStream(whole)) {
                MimeMail.of(mail, from, session).writeTo(out);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
