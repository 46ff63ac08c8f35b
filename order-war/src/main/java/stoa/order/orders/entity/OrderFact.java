package stoa.order.orders.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.money.Money;

/**
 * Something that became of an order, told to whoever listens.
 *
 * @param type {@code order.created}, {@code order.placed}, {@code order.cancelled} or {@code order.expired}
 */
public record OrderFact(String type, UUID aggregateId, long sequence, Data data) implements Fact {

    /** The order's absolute state; nothing personal. */
    public record Data(UUID orderId, String number, UUID cartId, UUID claimId, OrderStatus status, Money total) { }

    /** Counts the order's sequence up: to be stored in the same transaction. */
    public static OrderFact of(String type, Order order) {
        return new OrderFact(type, order.id(), order.nextSequence(), new Data(order.id(), order.number(),
                order.claim().cartId(), order.claim().claimId(), order.status(), order.grandTotal()));
    }

    @Override
    public String aggregate() {
        return "order";
    }
}
