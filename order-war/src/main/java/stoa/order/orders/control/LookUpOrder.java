package stoa.order.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import stoa.kernel.events.Fact;
import stoa.order.orders.entity.LookupRequested;

/** Takes the wish for a link to an order; whether there is such an order is looked at afterwards, see {@link MailLink}. */
@ApplicationScoped
public class LookUpOrder {

    @Inject Event<Fact> facts;

    /** @param email that the order was placed with */
    @Transactional
    public void ask(String number, String email) {
        facts.fire(LookupRequested.of(number, email));
    }
}
