package stoa.order.payments.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.money.Money;

/**
 * Something that became of a payment.
 *
 * @param type {@code payment.authorized}, {@code payment.captured}, {@code payment.failed} or {@code payment.refunded}
 */
public record PaymentFact(String type, UUID aggregateId, long sequence, Data data) implements Fact {

    /** @param amount of the transaction that this is about */
    public record Data(UUID orderId, UUID paymentId, Money amount) { }

    /** Counts the payment's sequence up: to be stored in the same transaction. */
    public static PaymentFact of(String type, Payment payment, Money amount) {
        return new PaymentFact(type, payment.id(), payment.nextSequence(),
                new Data(payment.orderId(), payment.id(), amount));
    }

    @Override
    public String aggregate() {
        return "payment";
    }
}
