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

/** Who may see an order: a guest by its token, its customer, and staff. To everybody else it does not exist. */
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
        return orders.whole(id).filter(order -> caller.may(permission) || isBuyer(order, caller))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private boolean isBuyer(Order order, Caller caller) {
        return order.buyer().isGuest()
                ? caller.orderToken().filter(token -> tokens.isOrder(order.id(), token)).isPresent()
                : caller.customerId().filter(order.buyer().customerId()::equals).isPresent();
    }

    /** The whole order, for somebody who was found to be its buyer. */
    @Transactional
    public Order byId(UUID id) {
        return orders.whole(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
