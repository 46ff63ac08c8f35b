package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;

/** Where payers go on. */
@ApplicationScoped
public class NextActions {

    @Inject Payments payments;

    /** The address at which the order's payer confirms; asked for only while one is needed. */
    @Transactional
    public Optional<String> of(Order order) {
        return order.awaitsPayment() && order.paymentStatus() == PaymentStatus.REQUIRES_ACTION
                ? payments.ofOrder(order.id()).flatMap(Payment::actionUrl) : Optional.empty();
    }
}
