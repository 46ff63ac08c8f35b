package stoa.order.checkout.control;

import static stoa.order.payments.control.Answer.Outcome.ACTION_REQUIRED;
import static stoa.order.payments.control.Answer.Outcome.NOT_FOUND;
import static stoa.order.payments.control.Answer.Outcome.UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;
import stoa.order.inventory.control.Inventory;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderStatus;
import stoa.order.orders.entity.Orders;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.payments.control.Answer;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.entity.Decision;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;
import stoa.order.payments.entity.TransactionState;

/**
 * What becomes of an order when the provider has spoken. The request, the provider's event and the reconciler all come
 * here, in any number and order: everything happens under the lock of the order's row, and nothing happens twice.
 */
@ApplicationScoped
class Finalize {

    @Inject Orders orders;
    @Inject Payments payments;
    @Inject Inventory inventory;
    @Inject Chronicle chronicle;
    @Inject Clock clock;
    @Inject @Setting("stoa.order.payments.patience-seconds") long patienceSeconds;

    CapturePolicy capture;

    @Inject
    void capture(@Setting("stoa.store.capture") String setting) {
        capture = CapturePolicy.of(setting);
    }

    /**
     * Takes over the provider's answer to the transaction with this key.
     *
     * @return what to call the provider for next, at once
     */
    @Transactional
    public Optional<ProviderCall> settle(UUID orderId, UUID key, Answer answer) {
        var now = Times.now(clock);
        var order = orders.locked(orderId).orElseThrow();
        var payment = payments.ofOrder(orderId).orElseThrow();
        payment.decide(key, decision(order, payment, key, answer, now), now)
                .ifPresent(moved -> chronicle.tell(payment, moved));
        boolean died = move(order, payment, now);
        goOn(order, payment, answer, now);
        keep(order, payment, now);
        if (died) {
            inventory.release(orderId);
        }
        return NextCall.atOnce(payment);
    }

    /** What is due to be asked about an order that was left; also begins the reversal that a dead one still owes. */
    @Transactional
    public Optional<ProviderCall> next(UUID orderId) {
        var now = Times.now(clock);
        var order = orders.locked(orderId).orElseThrow();
        var payment = payments.ofOrder(orderId).orElseThrow();
        if (order.status().isDead()) {
            payment.reverse(now);
        }
        keep(order, payment, now);
        return NextCall.ofLeft(order, payment, now);
    }

    /** "Not charged" is believed only when no call of ours can be on its way any more. */
    private Decision decision(Order order, Payment payment, UUID key, Answer answer, Instant now) {
        var believed = answer.outcome() != NOT_FOUND
                || lastAsked(order, payment, key).plusSeconds(patienceSeconds).isBefore(now);
        return believed ? answer.decision() : Answer.of(UNKNOWN).decision();
    }

    /** The latest moment at which the charge may have been asked for: who asked may have died before telling. */
    private static Instant lastAsked(Order order, Payment payment, UUID key) {
        if (payment.transaction(key).state() != TransactionState.INITIATED) {
            return payment.updatedAt();
        }
        return order.closedAt().filter(order.paymentDueAt()::isAfter).orElse(order.paymentDueAt());
    }

    /** @return whether the order died, so that its stock is free */
    private boolean move(Order order, Payment payment, Instant now) {
        if (!order.awaitsPayment()) {
            return false;
        }
        if (payment.isSecured()) {
            order.place(now);
            chronicle.placed(order);
        } else if (payment.isRefused()) {
            order.cancel("payment-" + payment.refusal().orElseThrow(), now);
            chronicle.tell(order, "order.cancelled");
        } else if (payment.isForgone()) {
            order.expire(now);
            chronicle.tell(order, "order.expired");
        }
        return order.status().isDead();
    }

    private void goOn(Order order, Payment payment, Answer answer, Instant now) {
        var forgotten = order.awaitsPayment() && order.isDue(now) && answer.outcome() == ACTION_REQUIRED;
        if (order.status().isDead() || forgotten) {
            payment.reverse(now);
        } else if (order.status() == OrderStatus.PLACED && capture == CapturePolicy.PLACING
                && inventory.isCommitted(order.id())) {
            payment.capture(now);
        }
    }

    private void keep(Order order, Payment payment, Instant now) {
        order.paidAs(PaymentStatus.valueOf(payment.state().name()), now);
        order.attemptAt(NextCall.when(order, payment, now));
        orders.flush();
    }
}
