package stoa.notification.mails.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.security.Secrets;

/** Reads where mails go, and from whom they are. */
record PostSettings(Config config) {

    private static final String HOST = "stoa.mail.host";
    private static final String FROM = "stoa.mail.from";
    private static final String NOBODY = "no-reply@localhost";

    static PostSettings of(Config config) {
        return new PostSettings(config);
    }

    /** @throws IllegalStateException naming the key that is missing or wrong */
    Post post() {
        var host = text(HOST);
        return host.isPresent() ? new SmtpPost(server(host.get()), from(text(FROM).orElseThrow(() ->
                new IllegalStateException(FROM + " (STOA_MAIL_FROM) has to be set with " + HOST))))
                : new FolderPost(config.getValue("stoa.data.dir", Path.class).resolve("mail"), from(text(FROM).orElse(NOBODY)));
    }

    private MailServer server(String host) {
        return new MailServer(host, config.getValue("stoa.mail.port", Integer.class), text("stoa.mail.user"),
                text("stoa.mail.user").map(user -> Secrets.needed("stoa.mail.password")),
                config.getValue("stoa.mail.starttls", Boolean.class),
                Duration.ofSeconds(config.getValue("stoa.mail.timeout-seconds", Integer.class)));
    }

    private InternetAddress from(String address) {
        try {
            var from = new InternetAddress(address, true);
            return from.getPersonal() == null
                    ? MimeMail.named(from, config.getValue("stoa.store.name", String.class)) : from;
        } catch (AddressException wrong) {
            throw new IllegalStateException(FROM + " (STOA_MAIL_FROM) is no address: " + wrong.getMessage(), wrong);
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(told -> !told.isEmpty());
    }
}
