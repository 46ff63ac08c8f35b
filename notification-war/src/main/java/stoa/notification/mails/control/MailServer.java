package stoa.notification.mails.control;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that takes mails by SMTP, and how it is to be spoken to.
 *
 * @param user     absent: nobody is authenticated
 * @param password never logged
 * @param starttls whether nothing is said before the connection is encrypted
 * @param patience for connecting, for each answer and for each write
 */
record MailServer(String host, int port, Optional<String> user, Optional<String> password, boolean starttls,
        Duration patience) {

    private static final String SMTP = "mail.smtp.";

    /** Names of Jakarta Mail's SMTP provider. */
    Properties properties() {
        var properties = new Properties();
        properties.setProperty(SMTP + "starttls.enable", Boolean.toString(starttls));
        properties.setProperty(SMTP + "starttls.required", Boolean.toString(starttls));
        properties.setProperty(SMTP + "ssl.checkserveridentity", "true");
        properties.setProperty(SMTP + "auth", Boolean.toString(user.isPresent()));
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(SMTP + step, Long.toString(patience.toMillis()));
        }
        return properties;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
