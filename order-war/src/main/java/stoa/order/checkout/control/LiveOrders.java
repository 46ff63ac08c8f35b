package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.Orders;
import stoa.order.payments.entity.PaymentProblem;

/** Orders that stand already when somebody wants to place one. */
@ApplicationScoped
class LiveOrders {

    private static final String UNAVAILABLE = "payment-unavailable";

    @Inject Orders orders;
    @Inject GuestTokens tokens;
    @Inject IdempotencyKeys keys;

    /**
     * The order that the cart became already; the request's key is answered with it from now on.
     *
     * @throws Problem UNAUTHENTICATED for nobody, NOT_FOUND if the cart is not the caller's
     */
    @Transactional
    Optional<Placed> of(UUID cartId, Caller caller) {
        if (!caller.hasCredential()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        return orders.liveOf(cartId).flatMap(orders::byId).map(order -> {
            if (!isBuyer(order, cartId, caller)) {
                throw new Problem(CommonProblem.NOT_FOUND);
            }
            keys.made(order.id());
            return new Placed(order.id(), true);
        });
    }

    private boolean isBuyer(Order order, UUID cartId, Caller caller) {
        return order.buyer().isGuest()
                ? caller.cartToken().filter(token -> tokens.isCart(cartId, token)).isPresent()
                : caller.customerId().filter(order.buyer().customerId()::equals).isPresent();
    }

    /** Why an order was cancelled by its payment at once, as its buyer is told. */
    @Transactional
    Optional<Problem> refusal(UUID orderId) {
        return orders.byId(orderId).filter(order -> order.status().isDead()).map(order ->
                new Problem(order.closeReason().filter(UNAVAILABLE::equals).isPresent()
                        ? PaymentProblem.PAYMENT_UNAVAILABLE : PaymentProblem.PAYMENT_DECLINED));
    }
}
