package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.Reservation;

/** A checkout begins: the stock of the caller's cart is held for a while. Calling again renews it. */
@ApplicationScoped
public class HoldStock {

    @Inject AskCart cart;
    @Inject HoldTransaction hold;

    /**
     * Asks cart for the lines before any transaction opens.
     *
     * @return the cart's promises as they stand; none if nothing in it is tracked
     * @throws Problem UNAUTHENTICATED, NOT_FOUND, CART_NOT_OPEN, CART_EMPTY, OUT_OF_STOCK, CART_UNAVAILABLE or BUSY
     */
    public List<Reservation> of(UUID cartId, Caller caller) {
        var lines = cart.linesOf(cartId, owner(caller));
        if (!lines.isOpen()) {
            throw new Problem(InventoryProblem.CART_NOT_OPEN);
        }
        if (lines.lines().isEmpty()) {
            throw new Problem(InventoryProblem.CART_EMPTY);
        }
        var demands = IntStream.range(0, lines.lines().size())
                .mapToObj(position -> lines.lines().get(position).asDemand(position)).toList();
        return Contention.retrying(() -> hold.stock(cartId, demands));
    }

    private static CartLines.Owner owner(Caller caller) {
        if (!caller.hasCredential()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        if (caller.cartToken().isEmpty() && caller.customerId().isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return new CartLines.Owner(caller.cartToken().orElse(null), caller.customerId().orElse(null));
    }
}
