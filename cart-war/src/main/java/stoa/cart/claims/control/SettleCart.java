package stoa.cart.claims.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

    private record Told(ReceivedEvent event, OrderData order) {

        static Told of(ReceivedEvent event) {
            var order = event.data(OrderData.class);
            if (order.orderId() == null || order.cartId() == null || order.claimId() == null) {
                throw new Poison(event.type() + " names no order, cart or claim");
            }
            return new Told(event, order);
        }
    }

    @Inject Carts carts;
    @Inject TakeOutBought bought;
    @Inject Event<Fact> facts;
    @Inject Clock clock;

    @Override
    public Set<String> types() {
        return Set.of(CREATED, PLACED, CANCELLED, EXPIRED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }

    /** Each cart once; all are locked at the outset, so that no two batches wait for each other. */
    @Override
    public void handleAll(List<ReceivedEvent> events) {
        var told = events.stream().map(Told::of).collect(groupingBy(one -> one.order().cartId(), TreeMap::new, toList()));
        carts.lock(told.keySet());
        told.forEach((cartId, ofCart) -> carts.byId(cartId).ifPresent(cart -> settle(cart, ofCart)));
    }

    /** Only the matching claim moves the cart; what is late or known already changes nothing. */
    private void settle(Cart cart, List<Told> told) {
        for (var one : told) {
            if (settles(cart, one.order(), one.event())) {
                facts.fire(CartFact.updated(cart));
            }
            if (one.event().type().equals(PLACED)) {
                bought.afterMerge(cart, one.order().claimId(), one.order().orderId(), one.event().sequence());
            }
        }
        carts.save(cart);
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
