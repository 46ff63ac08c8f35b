package stoa.order.orders.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.time.Times;
import stoa.order.orders.entity.Orders;

/**
 * Gives a customer the orders that were placed as a guest with an address which is now proved to be theirs. What a
 * guest orders with it later stays a guest's until the address is proved again.
 */
@ApplicationScoped
class LinkOrders implements EventHandler {

    /** What is of interest in the command. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verified(UUID customerId, String email) { }

    @Inject Orders orders;
    @Inject Clock clock;

    @Override
    public Set<String> types() {
        return Set.of("customer.verified");
    }

    @Override
    public void handle(ReceivedEvent event) {
        var verified = event.data(Verified.class);
        if (verified.customerId() == null || verified.email() == null) {
            throw new Poison("customerId or email is missing");
        }
        orders.link(verified.email(), verified.customerId(), Times.now(clock));
    }
}
