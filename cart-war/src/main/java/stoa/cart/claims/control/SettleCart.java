package stoa.cart.claims.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.Carts;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Fact;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.time.Times;

/** What becomes of a claimed cart when its order is created, placed, cancelled or expires. */
@ApplicationScoped
class SettleCart implements EventHandler {

    static final String CREATED = "order.created";
    static final String PLACED = "order.placed";
    static final String CANCELLED = "order.cancelled";
    static final String EXPIRED = "order.expired";

    /** What is of interest in an order's event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderData(UUID orderId, UUID cartId, UUID claimId) { }

    @Inject Carts carts;
    @Inject Event<Fact> facts;
    @Inject Clock clock;

    @Override
    public Set<String> types() {
        return Set.of(CREATED, PLACED, CANCELLED, EXPIRED);
    }

    /** Only the matching claim moves a cart; what is late or known already changes nothing. */
    @Override
    public void handle(ReceivedEvent event) {
        var order = event.data(OrderData.class);
        if (order.orderId() == null || order.cartId() == null || order.claimId() == null) {
            throw new Poison(event.type() + " names no order, cart or claim");
        }
        carts.locked(order.cartId()).ifPresent(cart -> {
            boolean moved = settles(cart, order, event);
            carts.save(cart);
            if (moved) {
                facts.fire(CartFact.updated(cart));
            }
        });
    }

    private boolean settles(Cart cart, OrderData order, ReceivedEvent event) {
        var now = Times.now(clock);
        return switch (event.type()) {
            case CREATED -> cart.ordering(order.claimId(), order.orderId(), event.sequence(), now);
            case PLACED -> cart.ordered(order.claimId(), order.orderId(), event.sequence(), now);
            case CANCELLED, EXPIRED -> cart.release(order.claimId(), now);
            default -> throw new IllegalArgumentException(event.type());
        };
    }
}
