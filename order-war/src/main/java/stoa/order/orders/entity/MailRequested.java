package stoa.order.orders.entity;

import java.util.Map;
import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;

/** A command to write to a buyer, fired in the transaction of its cause: no cause without its mail, none twice. */
public record MailRequested(UUID aggregateId, Data data) implements Fact {

    /**
     * What the mail is made of.
     *
     * @param name       the recipient's; absent (null) if it is not known
     * @param locale     BCP 47
     * @param customerId whose order it is, whatever address the buyer chose; absent (null) if it is a guest's
     * @param values     the texts that the kind of mail shows
     */
    public record Data(String kind, String email, String name, String locale, UUID customerId, Map<String, String> values) { }

    public static MailRequested of(Data data) {
        return new MailRequested(Ids.next(), data);
    }

    @Override
    public String type() {
        return "mail.requested";
    }

    @Override
    public String aggregate() {
        return "mail";
    }

    /** Each mail is an aggregate of its own. */
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
