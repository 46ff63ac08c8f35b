package stoa.order.inventory.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.Poison;
import stoa.kernel.events.ReceivedEvent;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.Reservations;

/** Frees what was held for a guest's cart, so that the customer's cart that took its lines over can hold it. */
@ApplicationScoped
class FreeMergedCarts implements EventHandler {

    /** What is of interest in the command. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Merged(UUID cartId) { }

    @Inject Reservations reservations;
    @Inject GiveBack giveBack;

    @Override
    public Set<String> types() {
        return Set.of("cart.merged");
    }

    @Override
    public void handle(ReceivedEvent event) {
        handleAll(List.of(event));
    }

    /** All at once, so that stock levels are locked in the order of their ids. */
    @Override
    public void handleAll(List<ReceivedEvent> events) {
        var carts = events.stream().map(FreeMergedCarts::cartOf).distinct().sorted().toList();
        giveBack.units(carts.stream().flatMap(cart -> reservations.release(Owner.CART, cart).stream()).toList());
    }

    private static UUID cartOf(ReceivedEvent event) {
        var cart = event.data(Merged.class).cartId();
        if (cart == null) {
            throw new Poison("cartId is missing");
        }
        return cart;
    }
}
