package stoa.order.orders.control;

import jakarta.enterprise.event.Event;
import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.security.GuestTokens;

/** Mails of a store at https://shop.example, told to whoever collects facts. */
public class MailsOf extends OrderMails {

    public MailsOf(Event<Fact> facts) {
        this.facts = facts;
        store = "https://shop.example";
        tokens = new GuestTokens() {
            @Override
            public String order(UUID id) {
                return "token-of-" + id;
            }
        };
    }
}
