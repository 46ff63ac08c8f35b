package stoa.systemtests.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The folder that stands in for everybody's mailbox, as one address sees it. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]+)");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final String address;

    /** A mail as a person reads it. */
    public record Mail(String to, String subject, String text) {

        /** The secret in its link. */
        public String token() {
            var found = TOKEN.matcher(text);
            if (!found.find()) {
                throw new AssertionError("No link with a token in " + this);
            }
            return found.group(1);
        }
    }

    private Mailbox(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    public static Mailbox of(Stoa stoa, String address) {
        return new Mailbox(stoa.dataDir().resolve("mail"), address);
    }

    /** The first mail with this in its subject, once it is there. */
    public Mail awaits(String subject) {
        return Await.value("a mail about " + subject + " to " + address, PATIENCE,
                () -> mails().stream().filter(mail -> mail.subject().contains(subject)).findFirst());
    }

    /** All, the oldest first. */
    public List<Mail> mails() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(Mailbox::read).filter(Objects::nonNull)
                    .filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return null for one that was taken away meanwhile */
    private static Mail read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var mail = new MimeMessage(SESSION, bytes);
            var text = ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
            var to = (InternetAddress) mail.getAllRecipients()[0];
            return new Mail(to.getAddress(), Optional.ofNullable(mail.getSubject()).orElse(""), text);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException wrong) {
            throw new AssertionError("No mail: " + file, wrong);
        }
    }
}
