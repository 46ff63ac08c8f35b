package stoa.order.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.Orders;

/**
 * Who may see an order: whoever holds its token, its customer, and staff. To everybody else it does not exist. The token
 * was told to the guest who placed it, or mailed to the buyer's address; it stays good when the order becomes a
 * customer's.
 */
@ApplicationScoped
public class OrderAccess {

    @Inject Orders orders;
    @Inject GuestTokens tokens;

    /**
     * The whole order.
     *
     * @param permission by which staff may
     * @throws Problem UNAUTHENTICATED for nobody, NOT_FOUND if it does not exist or is not the caller's
     */
    @Transactional
    public Order of(UUID id, Caller caller, String permission) {
        if (!caller.hasCredential()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        var proven = caller.may(permission) || holdsToken(id, caller);
        return (proven ? orders.whole(id) : caller.customerId().flatMap(customer -> orders.whole(id, customer)))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Whether the order is the caller's own: staff may see it, and are not its buyer. */
    public boolean isBuyer(Order order, Caller caller) {
        return holdsToken(order.id(), caller)
                || caller.customerId().filter(customer -> customer.equals(order.buyer().customerId())).isPresent();
    }

    private boolean holdsToken(UUID id, Caller caller) {
        return tokens.isOrder(id, caller.orderToken().orElse(null));
    }

    /** The whole order, for somebody who was found to be its buyer. */
    @Transactional
    public Order byId(UUID id) {
        return orders.whole(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
