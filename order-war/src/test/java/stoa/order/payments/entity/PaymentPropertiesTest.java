package stoa.order.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.payments.entity.TransactionState.FAILED;
import static stoa.order.payments.entity.TransactionState.SUCCEEDED;
import static stoa.order.payments.entity.TransactionType.AUTHORIZE;
import static stoa.order.payments.entity.TransactionType.CAPTURE;
import static stoa.order.payments.entity.TransactionType.REFUND;
import static stoa.order.payments.entity.TransactionType.VOID;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;

/** Whatever a provider says, in whatever order and however often, the ledger stays sound. */
class PaymentPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** What may happen to a payment. */
    enum Step { SUCCEED, FAIL, TIME_OUT, WAIT, SUCCEED_FIRST, FAIL_FIRST, REVERSE, CAPTURE_ALL }

    @Property
    void theLedgerIsNeverOverdrawn(@ForAll @Size(max = 40) List<Step> steps, @ForAll @LongRange(min = 1, max = 100_000) long minor) {
        var payment = payment(minor);
        for (var step : steps) {
            take(payment, step);
            assertTrue(sum(payment, CAPTURE) <= sum(payment, AUTHORIZE));
            assertTrue(sum(payment, REFUND) <= sum(payment, CAPTURE));
            assertTrue(payment.transactions().stream().filter(known -> known.isLive(VOID)).count() <= 1);
            assertTrue(payment.transactions().stream().filter(known -> known.is(CAPTURE, SUCCEEDED)).count() <= 1);
        }
    }

    @Property
    void afterEnoughReversalsNothingOfTheBuyersIsLeft(@ForAll @Size(max = 40) List<Step> steps) {
        var payment = payment(2500);
        steps.forEach(step -> take(payment, step));
        for (int i = 0; i < 4; i++) {
            payment.reverse(NOW);
            take(payment, Step.SUCCEED);
        }
        assertFalse(payment.isOwed(), () -> payment.transactions().stream()
                .map(known -> known.type() + " " + known.state()).toList().toString());
        assertEquals(sum(payment, CAPTURE), sum(payment, REFUND));
    }

    @Property
    void withoutALiveAuthorizationThePaymentIsOver(@ForAll @Size(max = 40) List<Step> steps) {
        var payment = payment(2500);
        for (var step : steps) {
            take(payment, step);
            boolean live = payment.transactions().stream().anyMatch(known -> known.isLive(AUTHORIZE));
            assertTrue(live || payment.isForgone(), () -> payment.state().toString());
        }
    }

    private static Payment payment(long minor) {
        return Payment.of(Ids.next(), "sandbox", "card-ok", Money.ofMinor(minor, "USD"), NOW);
    }

    private static void take(Payment payment, Step step) {
        switch (step) {
            case SUCCEED -> say(payment, SUCCEEDED);
            case FAIL -> say(payment, FAILED);
            case TIME_OUT -> say(payment, TransactionState.UNKNOWN);
            case WAIT -> payment.open().filter(open -> open.type() == AUTHORIZE).ifPresent(open -> payment.decide(
                    open.id(), new Decision(TransactionState.PENDING, "ref", null, "https://bank.example"), NOW));
            case SUCCEED_FIRST -> payment.decide(payment.transactions().get(0).id(),
                    new Decision(SUCCEEDED, "ref", null, null), NOW);
            case FAIL_FIRST -> payment.decide(payment.transactions().get(0).id(),
                    new Decision(FAILED, "ref", Decision.DECLINED, null), NOW);
            case REVERSE -> payment.reverse(NOW);
            case CAPTURE_ALL -> payment.capture(NOW);
        }
    }

    private static void say(Payment payment, TransactionState state) {
        payment.open().ifPresent(open -> payment.decide(open.id(),
                new Decision(state, "ref", state == FAILED ? Decision.DECLINED : null, null), NOW));
    }

    private static long sum(Payment payment, TransactionType type) {
        return payment.transactions().stream().filter(known -> known.is(type, SUCCEEDED))
                .mapToLong(known -> known.amount().minor()).sum();
    }
}
