package stoa.notification.mails.control;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail as it travels (RFC 5322, RFC 2046 section 5.1.4): text and HTML in UTF-8, named after its id, so that the same
 * mail has the same name however often it is written.
 */
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONTROLS = "[\\p{Cntrl}\\u2028\\u2029]+";

    private final String id;
    private Runnable beforeEnd = () -> { };

    private MimeMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMail of(Mail mail, InternetAddress from, Session session) throws MessagingException {
        var mime = new MimeMail(session, "<" + mail.id() + "@" + domainOf(from) + ">");
        mime.setFrom(from);
        mime.setRecipient(RecipientType.TO, recipient(mail));
        mime.setSubject(oneLine(mail.text().subject()), UTF_8);
        mime.setSentDate(Date.from(mail.askedAt()));
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, section 5: no answers by machines, please
        mime.setContentLanguage(new String[] {mail.text().language().toLanguageTag()});
        mime.setContent(new MimeMultipart("alternative", part(mail.text().text(), "plain"), part(mail.text().html(), "html")));
        mime.saveChanges();
        return mime;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress recipient(Mail mail) throws MessagingException {
        var address = new InternetAddress(mail.recipient(), true);
        address.validate();
        return mail.name() == null ? address : named(address, mail.name());
    }

    static InternetAddress named(InternetAddress address, String name) {
        try {
            address.setPersonal(oneLine(name), UTF_8);
            return address;
        } catch (UnsupportedEncodingException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What goes into a header's value never begins another header. */
    private static String oneLine(String text) {
        return text.replaceAll(CONTROLS, " ").strip();
    }

    private static String domainOf(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }

    /** Runs when everything but the end has been written; when it throws, writing fails. */
    void beforeEnd(Runnable last) {
        this.beforeEnd = last;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        try {
            beforeEnd.run();
        } catch (RuntimeException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
