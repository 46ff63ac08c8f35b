package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.order.inventory.control.Inventory;
import stoa.order.orders.entity.Orders;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.entity.Payments;

/** Calls an order off: its stock is free at once, and what was paid goes back. */
@ApplicationScoped
class CancelOrder {

    @Inject Orders orders;
    @Inject Payments payments;
    @Inject Inventory inventory;
    @Inject Chronicle chronicle;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;

    /**
     * @param precondition is asked about the order's version, under its lock
     * @return the void or refund to ask for at once; what can't be asked for yet, recovery does
     * @throws Problem INVALID_TRANSITION once the order is on its way, or dead
     */
    @Transactional
    public Optional<ProviderCall> cancel(UUID orderId, String reason, LongConsumer precondition) {
        var now = Times.now(clock);
        var order = orders.locked(orderId).orElseThrow();
        precondition.accept(order.version());
        var payment = payments.ofOrder(orderId).orElseThrow();
        order.cancel(reason, now);
        payment.reverse(now);
        chronicle.calledOff(order);
        order.paidAs(PaymentStatus.valueOf(payment.state().name()), now);
        order.attemptAt(NextCall.when(order, payment, now));
        orders.flush();
        keys.made(orderId);
        inventory.release(orderId);
        return NextCall.atOnce(payment);
    }
}
