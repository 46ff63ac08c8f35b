package stoa.order.checkout.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stoa.order.orders.entity.Order;
import stoa.order.payments.control.ProviderCall;
import stoa.order.payments.control.ProviderCall.Kind;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.PaymentTransaction;
import stoa.order.payments.entity.TransactionState;
import stoa.order.payments.entity.TransactionType;

/** What the provider has to be called for next about an order, and when. */
final class NextCall {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 5;

    private NextCall() { }

    /** What has just been begun; an authorization is the business of who began it, or of recovery. */
    static Optional<ProviderCall> atOnce(Payment payment) {
        return payment.open()
                .filter(open -> open.state() == TransactionState.INITIATED && open.type() != TransactionType.AUTHORIZE)
                .map(open -> ProviderCall.of(Kind.valueOf(open.type().name()), payment, open));
    }

    /**
     * What is left of an order that nobody works on: an authorization that may have been asked for is looked for,
     * rather than asked for again, once the order could no longer use it.
     */
    static Optional<ProviderCall> ofLeft(Order order, Payment payment, Instant now) {
        return payment.open().or(payment::awaitingPayer)
                .map(left -> ProviderCall.of(kind(order, left, now), payment, left));
    }

    private static Kind kind(Order order, PaymentTransaction left, Instant now) {
        return switch (left.type()) {
            case AUTHORIZE -> left.state() == TransactionState.INITIATED && order.awaitsPayment() && !order.isDue(now)
                    ? Kind.AUTHORIZE : Kind.FIND;
            case CAPTURE -> Kind.CAPTURE;
            case VOID -> Kind.VOID;
            case REFUND -> Kind.REFUND;
            case CHARGEBACK -> throw new IllegalStateException("a chargeback is the provider's to begin");
        };
    }

    /** @return when to look at the order again; null if nothing is left to do */
    static Instant when(Order order, Payment payment, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(order.attempts(), DOUBLINGS));
        var retry = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        if (payment.open().isPresent() || order.status().isDead() && payment.isOwed()) {
            return retry;
        }
        if (order.awaitsPayment()) {
            var look = now.plus(LONGEST_PAUSE);
            return order.paymentDueAt().isAfter(now) && order.paymentDueAt().isBefore(look) ? order.paymentDueAt() : look;
        }
        return null;
    }
}
