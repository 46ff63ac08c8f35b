package stoa.order.checkout.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.order.payments.entity.Payment;
import stoa.order.payments.entity.Payments;

/** Payments in memory. */
class FakePayments extends Payments {

    final Map<UUID, Payment> byOrder = new LinkedHashMap<>();

    FakePayments() {
        super(null, null);
    }

    @Override
    public void add(Payment payment) {
        byOrder.put(payment.orderId(), payment);
    }

    @Override
    public Optional<Payment> ofOrder(UUID orderId) {
        return Optional.ofNullable(byOrder.get(orderId));
    }

    @Override
    public Optional<UUID> orderOf(UUID transactionId) {
        return byOrder.values().stream().filter(payment -> payment.transactions().stream()
                .anyMatch(known -> known.id().equals(transactionId))).map(Payment::orderId).findFirst();
    }
}
