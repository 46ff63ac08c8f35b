package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.payments.control.Answer.Outcome.ACTION_REQUIRED;
import static stoa.order.payments.control.Answer.Outcome.DECLINED;
import static stoa.order.payments.control.Answer.Outcome.SUCCEEDED;
import static stoa.order.payments.control.Answer.Outcome.UNKNOWN;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.order.orders.entity.OrderStatus;
import stoa.order.orders.entity.PaymentStatus;
import stoa.order.payments.control.Answer;
import stoa.order.payments.control.ProviderCall.Kind;
import stoa.order.payments.control.ProviderEvent;

class RecoverOrdersTest {

    private final Shop shop = new Shop();
    private final UUID cart = Ids.next();

    @Test
    void aChargeBehindATimeOutIsFoundWithinTenSeconds() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        shop.provider.books.put(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.pass(Duration.ofSeconds(10));
        assertEquals(OrderStatus.PLACED, shop.order().status());
        assertEquals(1, shop.provider.asked(Kind.AUTHORIZE));
    }

    @Test
    void aRequestThatDiedBeforePayingIsPaidWithTheSameKey() {
        shop.provider.meanwhile = () -> {
            throw new IllegalStateException("killed");
        };
        shop.place(cart);
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        shop.provider.meanwhile = () -> { };
        shop.pass(Duration.ofSeconds(12));
        assertEquals(OrderStatus.PLACED, shop.order().status());
        assertEquals(1, shop.provider.books.size());
    }

    @Test
    void whatWasNeverChargedExpiresOnlyWhenNoCallCanBeUnderWay() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        shop.pass(Duration.ofSeconds(50));
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        shop.pass(Duration.ofMinutes(3));
        assertEquals(OrderStatus.EXPIRED, shop.order().status());
        assertTrue(shop.inventory.committed.isEmpty());
    }

    @Test
    void aChargeAskedForLateIsNotGivenUpWhileTheCallMayBeUnderWay() {
        diedBeforePaying();
        shop.now = shop.now.plus(Duration.ofMinutes(5));
        shop.pass(Duration.ofSeconds(50));
        assertEquals(2, shop.provider.asked(Kind.AUTHORIZE));
        assertTrue(shop.provider.asked(Kind.FIND) > 0);
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        shop.provider.books.put(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.pass(Duration.ofMinutes(1));
        assertEquals(OrderStatus.PLACED, shop.order().status());
    }

    @Test
    void whatAServerThatDiedMayHaveAskedForAtTheLastMomentIsLookedForInPatience() {
        diedBeforePaying();
        shop.now = shop.order().paymentDueAt().plusSeconds(10);
        shop.pass(Duration.ofSeconds(45));
        assertTrue(shop.provider.asked(Kind.FIND) > 0);
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        shop.pass(Duration.ofMinutes(2));
        assertEquals(OrderStatus.EXPIRED, shop.order().status());
    }

    private void diedBeforePaying() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.provider.meanwhile = () -> {
            throw new IllegalStateException("killed");
        };
        shop.place(cart);
        shop.provider.meanwhile = () -> { };
    }

    @Test
    void anUnreachableProviderKeepsTheOrderWaiting() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.provider.says.put(Kind.FIND, UNKNOWN);
        shop.place(cart);
        shop.pass(Duration.ofMinutes(45));
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
    }

    @Test
    void anOrderWhosePayerNeverActedExpiresWhenDue() {
        shop.provider.says.put(Kind.AUTHORIZE, ACTION_REQUIRED);
        shop.place(cart);
        shop.pass(Duration.ofMinutes(29));
        assertEquals(OrderStatus.PENDING_PAYMENT, shop.order().status());
        shop.pass(Duration.ofMinutes(3));
        assertEquals(OrderStatus.EXPIRED, shop.order().status());
        assertEquals(1, shop.provider.asked(Kind.VOID));
        assertTrue(shop.order().nextAttemptAt().isEmpty());
    }

    @Test
    void aPayerWhoDeclinesWhileTheOrderIsGivenUpEndsIt() {
        shop.provider.says.put(Kind.AUTHORIZE, ACTION_REQUIRED);
        shop.provider.says.put(Kind.VOID, DECLINED);
        shop.place(cart);
        shop.provider.meanwhile = () -> {
            if (shop.provider.asked(Kind.VOID) == 1) {
                shop.settlement.take(new ProviderEvent(authorization(), Answer.of(DECLINED, "ref")));
            }
        };
        shop.pass(Duration.ofMinutes(33));
        assertEquals(OrderStatus.CANCELLED, shop.order().status());
        assertEquals(2, shop.payment().transactions().size());
        assertTrue(shop.order().nextAttemptAt().isEmpty());
        assertTrue(shop.inventory.committed.isEmpty());
    }

    @Test
    void aPayerWhoActedInTimeIsPlacedThoughTheEventWasLost() {
        shop.provider.says.put(Kind.AUTHORIZE, ACTION_REQUIRED);
        shop.place(cart);
        shop.provider.books.put(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.pass(Duration.ofMinutes(2));
        assertEquals(OrderStatus.PLACED, shop.order().status());
    }

    @Test
    void theEventAndTheReconcilerPlaceItOnce() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        var event = new ProviderEvent(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.provider.books.put(authorization(), event.answer());
        shop.provider.meanwhile = () -> shop.settlement.take(event);
        shop.pass(Duration.ofSeconds(10));
        shop.settlement.take(event);
        assertEquals(1, shop.facts.types().stream().filter("order.placed"::equals).count());
        assertEquals(1, shop.payment().transactions().size());
    }

    @Test
    void aChargeFoundForACancelledOrderIsVoidedOnce() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        shop.cancellation.of(shop.order().id(), "requested", version -> { });
        shop.provider.books.put(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.pass(Duration.ofMinutes(2));
        assertEquals(PaymentStatus.VOIDED, shop.order().paymentStatus());
        assertEquals(1, shop.provider.asked(Kind.VOID));
    }

    @Test
    void anEventForAnExpiredOrderIsVoidedAndNotPlaced() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        shop.place(cart);
        shop.pass(Duration.ofMinutes(5));
        assertEquals(OrderStatus.EXPIRED, shop.order().status());
        var event = new ProviderEvent(authorization(), Answer.of(SUCCEEDED, "ref"));
        shop.settlement.take(event);
        shop.settlement.take(event);
        assertEquals(OrderStatus.EXPIRED, shop.order().status());
        assertEquals(PaymentStatus.VOIDED, shop.order().paymentStatus());
        assertEquals(1, shop.provider.asked(Kind.VOID));
    }

    @Test
    void aVoidThatFailsIsTriedAgainLater() {
        shop.place(cart);
        shop.provider.says.put(Kind.VOID, DECLINED);
        shop.cancellation.of(shop.order().id(), "requested", version -> { });
        assertEquals(1, shop.provider.asked(Kind.VOID));
        shop.provider.says.clear();
        shop.pass(Duration.ofMinutes(1));
        assertEquals(PaymentStatus.VOIDED, shop.order().paymentStatus());
        assertTrue(shop.order().nextAttemptAt().isEmpty());
    }

    @Test
    void whereCapturingIsAtPlacingTheMoneyIsTakenAtOnceAndRefundedOnCancelling() {
        shop.finalizing.capture = CapturePolicy.PLACING;
        shop.place(cart);
        assertEquals(PaymentStatus.CAPTURED, shop.order().paymentStatus());
        shop.cancellation.of(shop.order().id(), "requested", version -> { });
        assertEquals(PaymentStatus.REFUNDED, shop.order().paymentStatus());
        assertEquals(1, shop.provider.asked(Kind.REFUND));
    }

    @Test
    void withoutCommittedStockNothingIsCaptured() {
        shop.finalizing.capture = CapturePolicy.PLACING;
        shop.provider.meanwhile = () -> shop.inventory.committed.clear();
        shop.place(cart);
        assertEquals(0, shop.provider.asked(Kind.CAPTURE));
    }

    @Test
    void aCancelledOrderIsNotCancelledAgain() {
        shop.place(cart);
        shop.cancellation.of(shop.order().id(), "requested", version -> { });
        assertThrows(Problem.class, () -> shop.cancellation.of(shop.order().id(), "requested", version -> { }));
        assertEquals(PaymentStatus.VOIDED, shop.order().paymentStatus());
    }

    @Test
    void allThatIsDueIsTakenAtOnce() {
        shop.provider.says.put(Kind.AUTHORIZE, UNKNOWN);
        for (int i = 0; i < 50; i++) {
            shop.place(Ids.next());
        }
        shop.provider.says.put(Kind.FIND, SUCCEEDED);
        shop.now = shop.now.plusSeconds(10);
        shop.recovery.run();
        assertTrue(shop.orders.all.values().stream().allMatch(order -> order.status() == OrderStatus.PLACED));
    }

    private UUID authorization() {
        return shop.payment().transactions().get(0).id();
    }
}
