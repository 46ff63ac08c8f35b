package stoa.order.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.order.orders.entity.LookupRequested;
import stoa.order.orders.entity.Orders;

/** Mails the link that somebody asked for to the order's own address, if number and address fit. */
@ApplicationScoped
class MailLink implements EventHandler {

    @Inject Orders orders;
    @Inject OrderMails mails;

    @Override
    public Set<String> types() {
        return Set.of("lookup.requested");
    }

    @Override
    public void handle(ReceivedEvent event) {
        var asked = event.data(LookupRequested.Data.class);
        if (asked.number() == null || asked.email() == null) {
            throw new Poison("number or email is missing");
        }
        orders.addressee(asked.number(), asked.email()).ifPresent(mails::lookedUp);
    }
}
