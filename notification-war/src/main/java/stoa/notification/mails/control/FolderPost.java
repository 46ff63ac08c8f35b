package stoa.notification.mails.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;
import stoa.notification.mails.control.Undelivered.Outcome;

/**
 * Puts mails as files into a folder, for development and for tests. A file is there whole or not at all; its name
 * begins with the time and is the mail's own, so that one that is written twice is there once.
 */
class FolderPost implements Post {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** So long after a move the mails that were on their way are written. */
    private static final Duration MOVED = Duration.ofMinutes(1);

    /** Whose the mail is, where the recipient does not tell; for this folder's files only. */
    private static final String CUSTOMER = "X-Customer-Id";

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
            write(mail, file(mail));
        } catch (IOException | MessagingException failed) {
            throw new Undelivered(Outcome.LATER, failed);
        }
    }

    @Override
    public void takeBack(Person person) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.{eml,tmp}")) {
            for (var file : files) {
                if (isOf(read(file), Files.getLastModifiedTime(file).toInstant(), person)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException("The mail folder can't be searched", failed);
        }
    }

    @Override
    public void takeBack(Mail mail) {
        try {
            Files.deleteIfExists(file(mail));
        } catch (IOException failed) {
            throw new IllegalStateException("Mail " + mail.id() + " can't be taken back", failed);
        }
    }

    private MimeMessage read(Path file) throws IOException, MessagingException {
        try (var mail = Files.newInputStream(file)) {
            return new MimeMessage(session, mail);
        }
    }

    private Path file(Mail mail) {
        return folder.resolve(TIME.format(mail.askedAt()) + "-" + mail.id() + ".eml");
    }

    private static boolean isOf(MimeMessage mail, Instant written, Person person) throws MessagingException {
        return person.customerId().toString().equals(mail.getHeader(CUSTOMER, null))
                || Arrays.stream(mail.getAllRecipients()).anyMatch(recipient -> isTo(recipient, written, person));
    }

    private static boolean isTo(Address recipient, Instant written, Person person) {
        return recipient instanceof InternetAddress one && person.addresses().stream().anyMatch(address ->
                address.email().equals(one.getAddress().toLowerCase(Locale.ROOT)) && isTheirs(address, written));
    }

    private static boolean isTheirs(ProvedAddress address, Instant written) {
        return address.until() == null || written.isBefore(address.until().plus(MOVED));
    }

    private MimeMail mime(Mail mail) throws MessagingException {
        var mime = MimeMail.of(mail, from, session);
        if (mail.customerId() != null) {
            mime.setHeader(CUSTOMER, mail.customerId().toString());
        }
        return mime;
    }

    private void write(Mail mail, Path file) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var whole = Files.createTempFile(folder, ".", ".tmp");
        try {
            try (var out = Files.newOutputStream(whole)) {
                mime(mail).writeTo(out);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
