package stoa.notification.mails.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.NewMail;

/** Mails to try things with. */
final class MailFixtures {

    static final String FROM = "shop@stoa.example";
    static final String ADA = "ada@example.com";
    static final String LINK = "https://shop.example/page?token=abc&x=1";

    private MailFixtures() { }

    static InternetAddress from() {
        try {
            return new InternetAddress("Stoa <" + FROM + ">");
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Templates templates() {
        return new Templates("Stoa & Sons", Locale.ENGLISH, Optional.empty());
    }

    static Pauses pauses(int attempts) {
        return new Pauses(Duration.ofMillis(1), Duration.ofMillis(2), attempts);
    }

    static Mail mail(String subject, String text) {
        return new Mail(Ids.next(), Instant.parse("2026-01-31T12:00:00.123456Z"), ADA, "Ada Byron", null,
                new MailText(Locale.ENGLISH, subject, text, "<p>" + text + "</p>"));
    }

    static NewMail asked(MailKind kind) {
        return asked(kind, null);
    }

    /** @param customerId whose it is, whatever the address */
    static NewMail asked(MailKind kind, UUID customerId) {
        return new NewMail(Ids.next(), kind, "en", ADA, "Ada Byron", customerId, Json.write(values(kind)));
    }

    /** Every value that the kind has, optional ones included; each but the lines is its own name, in marks. */
    static Map<String, String> values(MailKind kind) {
        var values = new HashMap<String, String>();
        kind.required().forEach(name -> values.put(name, value(name)));
        kind.optional().forEach(name -> values.put(name, value(name)));
        return values;
    }

    private static String value(String name) {
        return switch (name) {
            case "lines" -> """
                    [{"name": "Mug «lineName»", "options": "«lineOptions»", "quantity": "2", "total": "«lineTotal»"},
                     {"name": "Cup", "options": "", "quantity": "1", "total": "7.00 USD"}]""";
            case "link" -> LINK;
            default -> "«" + name + "»";
        };
    }
}
