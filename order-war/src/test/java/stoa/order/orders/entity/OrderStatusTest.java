package stoa.order.orders.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static stoa.order.orders.entity.OrderStatus.CANCELLED;
import static stoa.order.orders.entity.OrderStatus.COMPLETED;
import static stoa.order.orders.entity.OrderStatus.EXPIRED;
import static stoa.order.orders.entity.OrderStatus.IN_FULFILMENT;
import static stoa.order.orders.entity.OrderStatus.ON_HOLD;
import static stoa.order.orders.entity.OrderStatus.PENDING_PAYMENT;
import static stoa.order.orders.entity.OrderStatus.PLACED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    private static final Map<OrderStatus, Set<OrderStatus>> MOVES = Map.of(
            PENDING_PAYMENT, EnumSet.of(PLACED, CANCELLED, EXPIRED),
            PLACED, EnumSet.of(IN_FULFILMENT, ON_HOLD, CANCELLED),
            ON_HOLD, EnumSet.of(PLACED, CANCELLED),
            IN_FULFILMENT, EnumSet.of(COMPLETED));

    @Test
    void onlyTheListedMovesAreLegal() {
        for (var from : OrderStatus.values()) {
            for (var to : OrderStatus.values()) {
                assertEquals(MOVES.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void nothingFollowsOnDeath() {
        assertFalse(Arrays.stream(OrderStatus.values()).filter(OrderStatus::isDead)
                .anyMatch(dead -> Arrays.stream(OrderStatus.values()).anyMatch(dead::canBecome)));
    }
}
