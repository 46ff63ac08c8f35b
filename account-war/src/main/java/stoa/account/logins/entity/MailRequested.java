package stoa.account.logins.entity;

import java.util.Map;
import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;

/** A mail is to be sent; an internal command to notification, whose schema is {@code mail.requested.v1.json}. */
public record MailRequested(UUID aggregateId, Mail data) implements Fact {

    /**
     * A mail to one person.
     *
     * @param kind       which mail, as {@code password-reset}
     * @param name       absent if not known
     * @param locale     BCP 47
     * @param customerId whose mail it is, where the address does not tell; absent otherwise
     * @param values     what the mail's text names
     */
    public record Mail(String kind, String email, String name, String locale, UUID customerId, Map<String, String> values) { }

    public static MailRequested of(String kind, Recipient recipient, Map<String, String> values) {
        return ofCustomer(null, kind, recipient, values);
    }

    /** To an address that the customer has not proved yet, or has left: an erasure finds it by the customer. */
    public static MailRequested ofCustomer(UUID customerId, String kind, Recipient recipient, Map<String, String> values) {
        return new MailRequested(Ids.next(),
                new Mail(kind, recipient.email(), recipient.name(), recipient.locale(), customerId, values));
    }

    @Override
    public String type() {
        return "mail.requested";
    }

    @Override
    public String aggregate() {
        return "mail";
    }

    @Override
    public long sequence() {
        return 1;
    }

    @Override
    public boolean internal() {
        return true;
    }

    @Override
    public boolean sealed() {
        return true;
    }
}
