package stoa.order.orders.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.orders.entity.OrderFixtures.HALF_AN_HOUR;
import static stoa.order.orders.entity.OrderFixtures.NOON;
import static stoa.order.orders.entity.OrderFixtures.anOrder;
import static stoa.order.orders.entity.OrderFixtures.draft;
import static stoa.order.orders.entity.OrderFixtures.mugs;

import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class OrderTest {

    @Test
    void anOrderIsBornAwaitingItsPayment() {
        var order = anOrder();
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(NOON.plus(HALF_AN_HOUR), order.paymentDueAt());
        assertEquals("25.00 USD", order.grandTotal().toString());
    }

    @Test
    void anOrderNeedsALine() {
        assertThrows(IllegalArgumentException.class, () -> from(draft(new Totals(0, 0, 0, 0, false, 0))));
    }

    @Test
    void totalsThatDontAddUpMakeNoOrder() {
        assertThrows(IllegalArgumentException.class,
                () -> from(draft(new Totals(2000, 0, 500, 0, false, 2400), mugs(2))));
        assertThrows(IllegalArgumentException.class,
                () -> from(draft(new Totals(1000, 0, 500, 0, false, 1500), mugs(2))));
    }

    @Test
    void includedTaxIsNotAddedAgain() {
        assertEquals(2500, from(draft(new Totals(2000, 0, 500, 399, true, 2500), mugs(2))).totals().grand());
        assertThrows(IllegalArgumentException.class,
                () -> from(draft(new Totals(2000, 0, 500, 399, false, 2500), mugs(2))));
    }

    @Test
    void aPlacedOrderIsNotPlacedAgain() {
        var order = anOrder();
        order.place(NOON);
        var refused = assertThrows(Problem.class, () -> order.place(NOON));
        assertEquals(CommonProblem.INVALID_TRANSITION, refused.type());
    }

    @Test
    void aCancelledOrderNeverComesBack() {
        var order = anOrder();
        order.cancel("requested", NOON);
        assertTrue(order.status().isDead());
        assertThrows(Problem.class, () -> order.place(NOON));
        assertThrows(Problem.class, () -> order.expire(NOON));
        assertEquals("requested", order.closeReason().orElseThrow());
    }

    @Test
    void aPlacedOrderDoesNotExpire() {
        var order = anOrder();
        order.place(NOON);
        assertThrows(Problem.class, () -> order.expire(NOON));
    }

    @Test
    void anOrderIsDueAtTheMomentItSays() {
        var order = anOrder();
        assertFalse(order.isDue(order.paymentDueAt().minusNanos(1000)));
        assertTrue(order.isDue(order.paymentDueAt()));
    }

    @Test
    void eventsAreNumberedWithoutGaps() {
        var order = anOrder();
        assertEquals(1, OrderFact.of("order.created", order).sequence());
        assertEquals(2, OrderFact.of("order.placed", order).sequence());
    }

    private static Order from(OrderDraft draft) {
        return Order.from(draft, "1", NOON, HALF_AN_HOUR);
    }
}
