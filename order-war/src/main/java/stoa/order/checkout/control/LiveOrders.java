package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.Orders;
import stoa.order.payments.entity.Decision;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.PaymentProblem;
import stoa.order.payments.entity.Payments;

/** Orders that stand already when somebody wants to place one. */
@ApplicationScoped
class LiveOrders {

    private static final Map<String, PaymentProblem> REFUSALS = Map.of(
            Decision.DECLINED, PaymentProblem.PAYMENT_DECLINED, Decision.UNAVAILABLE, PaymentProblem.PAYMENT_UNAVAILABLE);

    @Inject Orders orders;
    @Inject Payments payments;
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
        return orders.liveOf(cartId).map(id -> {
            var order = owned(id, cartId, caller).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
            keys.made(order.id());
            return new Placed(order, true);
        });
    }

    private Optional<Order> owned(UUID id, UUID cartId, Caller caller) {
        var proven = caller.cartToken().filter(token -> tokens.isCart(cartId, token)).isPresent();
        return proven ? orders.whole(id) : caller.customerId().flatMap(customer -> orders.whole(id, customer));
    }

    /**
     * The order that was just prepared, whatever became of it; somebody else may have cancelled it meanwhile.
     *
     * @throws Problem PAYMENT_DECLINED or PAYMENT_UNAVAILABLE if its payment was refused
     */
    @Transactional
    Placed outcome(UUID orderId) {
        var order = orders.whole(orderId).orElseThrow();
        if (order.status().isDead()) {
            requireAccepted(orderId);
        }
        return new Placed(order, false);
    }

    /** @throws Problem PAYMENT_DECLINED or PAYMENT_UNAVAILABLE if that is why the order was never placed */
    @Transactional
    void requireAccepted(UUID orderId) {
        payments.ofOrder(orderId).flatMap(Payment::refusal).map(REFUSALS::get).ifPresent(refusal -> {
            throw new Problem(refusal);
        });
    }
}
