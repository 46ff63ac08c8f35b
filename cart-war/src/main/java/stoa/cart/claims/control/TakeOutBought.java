package stoa.cart.claims.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.Carts;
import stoa.cart.claims.entity.Claims;
import stoa.kernel.events.Fact;
import stoa.kernel.time.Times;

/**
 * A guest's cart whose claim had run out could be merged although its order was on the way. What was bought then lies
 * in the customer's cart as well, and is taken out, so that nobody buys it twice.
 */
@ApplicationScoped
class TakeOutBought {

    @Inject Jdbi jdbi;
    @Inject Carts carts;
    @Inject Event<Fact> facts;
    @Inject Clock clock;

    /** @param guests with its row locked, and that of the customer's cart */
    void afterMerge(Cart guests, UUID claim, UUID order, long orderEvent) {
        guests.orderedAfterMerge(claim, order, orderEvent).flatMap(carts::byId)
                .ifPresent(customers -> takeOut(customers, guests.id(), claim));
    }

    private void takeOut(Cart customers, UUID guests, UUID claim) {
        if (customers.takeOut(new Claims(jdbi).quantities(guests, claim), Times.now(clock))) {
            carts.save(customers);
            facts.fire(CartFact.updated(customers));
        }
    }
}
