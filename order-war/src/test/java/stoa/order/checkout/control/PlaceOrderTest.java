package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.payments.control.Answer.Outcome.ACTION_REQUIRED;
import static stoa.order.payments.control.Answer.Outcome.DECLINED;
import static stoa.order.payments.control.Answer.Outcome.DEFERRED;
import static stoa.order.payments.control.Answer.Outcome.UNAVAILABLE;
import static stoa.order.payments.control.Answer.Outcome.UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.checkout.entity.CheckoutProblem;
import stoa.order.orders.entity.OrderStatus;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.payments.control.ProviderCall.Kind;
import stoa.order.payments.entity.PaymentProblem;

class PlaceOrderTest {

    private final Shop shop = new Shop();
    private final UUID cart = Ids.next();

    @Test
    void aPaidCartIsPlaced() {
        assertFalse(shop.place(cart).existing());
        assertEquals(OrderStatus.PLACED, shop.order().status());
        assertEquals(PaymentStatus.AUTHORIZED, shop.order().paymentStatus());
        assertEquals(List.of("order.created", "payment.authorized", "order.placed"), shop.facts.types());
        assertTrue(shop.order().nextAttemptAt().isEmpty());
    }

    @Test
    void anOrderedCartIsToldItsOrderAgain() {
        var first = shop.place(cart);
        var second = shop.place(cart);
        assertEquals(first.order(), second.order());
        assertTrue(second.existing());
        assertEquals(1, shop.provider.asked(Kind.AUTHORIZE));
    }

    @Test
    void aStrangerIsNotToldOfTheOrder() {
        shop.place(cart);
        assertEquals(CommonProblem.NOT_FOUND, assertThrows(Problem.class, () -> shop.placeOrder.from(cart,
                Money.of("25.00", "USD"), new PaymentChoice("sandbox", "card"), new Shop.Guest("a guess"))).type());
    }

    @Test
    void nobodyHasToIdentifyThemselves() {
        assertEquals(CommonProblem.UNAUTHENTICATED, assertThrows(Problem.class, () -> shop.placeOrder.from(cart,
                Money.of("25.00", "USD"), new PaymentChoice("sandbox", "card"), new Shop.Guest(null))).type());
    }

    @Test
    void anInvoiceIsPlacedUnpaid() {
        shop.provider.says.put(Kind.AUTHORIZE, DEFERRED);
        shop.place(cart);
        assertEquals(OrderStatus.PLACED, shop.order().status());
        assertEquals(PaymentStatus.PENDING, shop.order().paymentStatus());
    }

    @Test
    void aDeclinedCardFreesStockAndCartBeforeItIsTold() {
        shop.provider.says.put(Kind.AUTHORIZE, DECLINED);
        assertEquals(PaymentProblem.PAYMENT_DECLINED, assertThrows(Problem.class, () -> shop.place(cart)).type());
        assertEquals(OrderStatus.CANCELLED, shop.order().status());
        assertTrue(shop.inventory.committed.isEmpty());
        assertTrue(shop.carts.claims.isEmpty());
        assertEquals(List.of("order.created", "payment.failed", "order.cancelled"), shop.facts.types());
    }

    @Test
    void whoAsksAgainAfterAFallIsToldTheRefusalToo() {
        shop.provider.says.put(Kind.AUTHORIZE, DECLINED);
        assertThrows(Problem.class, () -> shop.place(cart));
        var refused = shop.order().id();
        assertEquals(PaymentProblem.PAYMENT_DECLINED,
                assertThrows(Problem.class, () -> shop.placeOrder.requireAccepted(refused)).type());
        shop.provider.says.clear();
        var order = shop.place(cart).order();
        order.cancel("no longer wanted", shop.now);
        shop.placeOrder.requireAccepted(order.id());
    }

    @Test
    void whoCancelsWithARefusalsWordsWasNotRefused() {
        var order = shop.place(cart).order();
        order.cancel("payment-declined", shop.now);
        assertDoesNotThrow(() -> shop.placeOrder.requireAccepted(order.id()));
    }

    @Test
    void anOrderThatStaffCancelledMeanwhileIsToldAsItIs() {
        shop.provider.meanwhile = () -> {
            if (!shop.order().status().isDead()) {
                shop.cancellation.of(shop.order().id(), "fraud", version -> { });
            }
        };
        assertEquals(OrderStatus.CANCELLED, shop.place(cart).order().status());
        assertEquals(PaymentStatus.VOIDED, shop.order().paymentStatus());
    }

    @Test
    void aCartWhosePaymentFailedCanBeOrderedAgain() {
        shop.provider.says.put(Kind.AUTHORIZE, UNAVAILABLE);
        assertEquals(PaymentProblem.PAYMENT_UNAVAILABLE, assertThrows(Problem.class, () -> shop.place(cart)).type());
        shop.provider.says.clear();
        assertFalse(shop.place(cart).existing());
        assertEquals(2, shop.orders.all.size());
    }

    @Test
    void whatIsOutOfStockIsNeverPaid() {
        shop.inventory.empty = true;
        assertEquals("out-of-stock", assertThrows(Problem.class, () -> shop.place(cart)).type().code());
        assertTrue(shop.provider.calls.isEmpty());
        assertTrue(shop.carts.claims.isEmpty());
    }

    @Test
    void theClaimIsLeftToTheRepetitionThatTookTheKeyOver() {
        shop.placeOrder.prepare = new Prepare() {
            @Override
            Prepared order(CartSnapshot cart, PaymentChoice choice) {
                throw new Problem(CommonProblem.IDEMPOTENCY_IN_FLIGHT);
            }
        };
        assertEquals(CommonProblem.IDEMPOTENCY_IN_FLIGHT, assertThrows(Problem.class, () -> shop.place(cart)).type());
        assertEquals(List.of(), shop.carts.released);
    }

    @Test
    void aClaimAboutToRunOutIsNotUsed() {
        shop.carts.claimSeconds = 9;
        assertEquals(CommonProblem.BUSY, assertThrows(Problem.class, () -> shop.place(cart)).type());
        assertTrue(shop.orders.all.isEmpty());
        assertEquals(List.of(cart), shop.carts.released);
    }

    @Test
    void aRefusalIsToldEvenIfTheCartCannotBeReleased() {
        shop.provider.says.put(Kind.AUTHORIZE, DECLINED);
        shop.provider.meanwhile = () -> shop.carts.unreachable = true;
        assertEquals(PaymentProblem.PAYMENT_DECLINED, assertThrows(Problem.class, () -> shop.place(cart)).type());
    }

    @Test
    void withoutTheCartNothingIsOrdered() {
        shop.carts.unreachable = true;
        assertEquals(CheckoutProblem.CART_UNAVAILABLE, assertThrows(Problem.class, () -> shop.place(cart)).type());
    }

    @Test
    void theOrderOfAnotherKeyIsFoundThoughTheCartIsClosed() {
        shop.carts.claims.put(cart, Ids.next());
        assertEquals("cart-not-open", assertThrows(Problem.class, () -> shop.place(cart)).type().code());
    }

    @Test
    void aPayerWhoHasToActLeavesTheOrderWaiting() {
        shop.provider.says.put(Kind.AUTHORIZE, ACTION_REQUIRED);
        shop.place(cart);
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        assertEquals(PaymentStatus.REQUIRES_ACTION, shop.order().paymentStatus());
        assertEquals("/pay/here", shop.payment().actionUrl().orElseThrow());
    }

    @Test
    void aTimeOutLeavesTheOrderWaiting() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        assertTrue(shop.order().nextAttemptAt().isPresent());
    }
}
