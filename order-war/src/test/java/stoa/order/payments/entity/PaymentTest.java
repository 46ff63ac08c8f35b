package stoa.order.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.payments.entity.TransactionState.FAILED;
import static stoa.order.payments.entity.TransactionState.PENDING;
import static stoa.order.payments.entity.TransactionState.SUCCEEDED;
import static stoa.order.payments.entity.TransactionState.UNKNOWN;
import static stoa.order.payments.entity.TransactionType.AUTHORIZE;
import static stoa.order.payments.entity.TransactionType.CAPTURE;
import static stoa.order.payments.entity.TransactionType.REFUND;
import static stoa.order.payments.entity.TransactionType.VOID;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Payment payment =
            Payment.of(Ids.next(), "sandbox", "card-ok", Money.of("25.00", "USD"), NOW);

    @Test
    void aPaymentBeginsWithAnAuthorizationThatNobodyAskedForYet() {
        assertEquals(PaymentState.PENDING, payment.state());
        assertEquals(AUTHORIZE, payment.open().orElseThrow().type());
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        assertTrue(decide(AUTHORIZE, SUCCEEDED).isPresent());
        assertTrue(decide(AUTHORIZE, SUCCEEDED).isEmpty());
        assertEquals(1, payment.transactions().size());
        assertEquals(PaymentState.AUTHORIZED, payment.state());
    }

    @Test
    void aTimeOutIsResolvedByTheProvidersWordOnly() {
        decide(AUTHORIZE, UNKNOWN);
        assertEquals(PaymentState.PENDING, payment.state());
        assertTrue(payment.open().isPresent());
        decide(AUTHORIZE, SUCCEEDED);
        assertEquals(PaymentState.AUTHORIZED, payment.state());
    }

    @Test
    void aPayerWhoHasToActIsSentSomewhere() {
        act("https://bank.example/3ds");
        assertEquals(PaymentState.REQUIRES_ACTION, payment.state());
        assertFalse(payment.isSecured());
        decide(AUTHORIZE, SUCCEEDED);
        assertTrue(payment.actionUrl().isEmpty());
        assertTrue(payment.isSecured());
    }

    @Test
    void anInvoiceIsSecuredBeforeItIsPaid() {
        decide(AUTHORIZE, PENDING);
        assertEquals(PaymentState.PENDING, payment.state());
        assertTrue(payment.isSecured());
    }

    @Test
    void anAuthorizationIsGivenUpByOneVoid() {
        decide(AUTHORIZE, SUCCEEDED);
        payment.reverse(NOW);
        payment.reverse(NOW);
        assertEquals(1, count(VOID));
        decide(VOID, SUCCEEDED);
        payment.reverse(NOW);
        assertEquals(1, count(VOID));
        assertEquals(PaymentState.VOIDED, payment.state());
        assertFalse(payment.isOwed());
    }

    @Test
    void aVoidThatFailedIsTriedAnew() {
        decide(AUTHORIZE, SUCCEEDED);
        payment.reverse(NOW);
        decide(VOID, FAILED);
        payment.reverse(NOW);
        assertEquals(2, count(VOID));
    }

    @Test
    void whatWasCapturedIsRefundedOnce() {
        decide(AUTHORIZE, SUCCEEDED);
        payment.capture(NOW);
        payment.capture(NOW);
        assertEquals(1, count(CAPTURE));
        decide(CAPTURE, SUCCEEDED);
        payment.reverse(NOW);
        payment.reverse(NOW);
        assertEquals(1, count(REFUND));
        decide(REFUND, SUCCEEDED);
        assertEquals(PaymentState.REFUNDED, payment.state());
        assertFalse(payment.isOwed());
    }

    @Test
    void aRefusedCaptureIsNotBegunAgain() {
        decide(AUTHORIZE, SUCCEEDED);
        payment.capture(NOW);
        decide(CAPTURE, FAILED);
        payment.capture(NOW);
        assertEquals(1, count(CAPTURE));
        assertEquals(PaymentState.AUTHORIZED, payment.state());
    }

    @Test
    void nothingIsReversedWhileSomethingIsUndecided() {
        decide(AUTHORIZE, UNKNOWN);
        payment.reverse(NOW);
        assertEquals(1, payment.transactions().size());
        decide(AUTHORIZE, SUCCEEDED);
        payment.capture(NOW);
        payment.reverse(NOW);
        assertEquals(0, count(REFUND) + count(VOID));
    }

    @Test
    void aVoidedWaitingAuthorizationFails() {
        act("https://bank.example/3ds");
        payment.reverse(NOW);
        assertFalse(payment.isSecured());
        decide(VOID, SUCCEEDED);
        assertEquals(FAILED, payment.transactions().get(0).state());
        assertTrue(payment.isForgone());
        assertFalse(payment.isRefused());
    }

    @Test
    void aChargeFoundAfterItWasGivenUpIsANewRowAndIsVoided() {
        decide(AUTHORIZE, FAILED);
        var late = decide(AUTHORIZE, SUCCEEDED);
        assertTrue(late.isPresent());
        assertTrue(decide(AUTHORIZE, SUCCEEDED).isEmpty());
        assertEquals(2, payment.transactions().size());
        payment.reverse(NOW);
        assertEquals(1, count(VOID));
    }

    private Optional<PaymentTransaction> decide(TransactionType type, TransactionState state) {
        return payment.decide(first(type).id(), new Decision(state, "ref", state == FAILED ? Decision.DECLINED : null,
                null), NOW);
    }

    private void act(String url) {
        payment.decide(first(AUTHORIZE).id(), new Decision(PENDING, "ref", null, url), NOW);
    }

    private PaymentTransaction first(TransactionType type) {
        return payment.transactions().stream().filter(known -> known.type() == type).findFirst().orElseThrow();
    }

    private long count(TransactionType type) {
        return payment.transactions().stream().filter(known -> known.type() == type).count();
    }
}
