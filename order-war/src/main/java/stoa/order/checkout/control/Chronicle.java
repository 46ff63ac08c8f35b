package stoa.order.checkout.control;

import static stoa.order.payments.entity.TransactionState.FAILED;
import static stoa.order.payments.entity.TransactionState.SUCCEEDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import stoa.kernel.events.Fact;
import stoa.kernel.web.Caller;
import stoa.order.orders.control.OrderMails;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.OrderFact;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.PaymentFact;
import stoa.order.payments.entity.PaymentTransaction;
import stoa.order.payments.entity.TransactionType;

/** Tells what became of orders and payments, in the transaction in which it does. */
@ApplicationScoped
class Chronicle {

    @Inject Event<Fact> facts;
    @Inject OrderMails mails;
    @Inject Caller caller;

    void tell(Order order, String type) {
        facts.fire(OrderFact.of(type, order));
    }

    /** Tells the listeners, and the buyer. */
    void placed(Order order) {
        tell(order, "order.placed");
        mails.placed(order);
    }

    /** Tells the listeners, and the buyer: somebody called the order off. */
    void calledOff(Order order) {
        tell(order, "order.cancelled");
        mails.cancelled(order, caller.isStaff());
    }

    void tell(Payment payment, PaymentTransaction moved) {
        typeOf(moved).ifPresent(type -> facts.fire(PaymentFact.of(type, payment, moved.amount())));
    }

    static Optional<String> typeOf(PaymentTransaction moved) {
        var succeeded = moved.state() == SUCCEEDED;
        return switch (moved.type()) {
            case AUTHORIZE -> succeeded ? Optional.of("payment.authorized")
                    : moved.state() == FAILED ? Optional.of("payment.failed") : Optional.empty();
            case CAPTURE -> succeeded ? Optional.of("payment.captured")
                    : moved.state() == FAILED ? Optional.of("payment.failed") : Optional.empty();
            case REFUND -> succeeded ? Optional.of("payment.refunded") : Optional.empty();
            case VOID, CHARGEBACK -> Optional.empty();
        };
    }

    /** What no event tells, but the owner of the order may read. */
    static Optional<String> quietTypeOf(PaymentTransaction moved) {
        return moved.type() == TransactionType.VOID && moved.state() == SUCCEEDED ? Optional.of("payment.voided")
                : Optional.empty();
    }
}
