package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecoveryTimerTest {

    @Test
    void aDatabaseThatFailsDoesNotSilenceTheTimer() {
        var timer = new RecoveryTimer();
        var failing = new FailingOrders();
        timer.recovery = new RecoverOrders();
        timer.recovery.orders = failing;
        timer.recovery.clock = new Shop();
        timer.tick();
        timer.tick();
        assertEquals(2, failing.asked);
    }

    @Test
    void whatNobodyKnowsIsCountedAndAFailureDoesNotEndThat() {
        var timer = new RecoveryTimer();
        var counted = new AtomicLong();
        timer.payments = new FakePayments() {
            @Override
            public long unknown() {
                if (counted.get() == 0) {
                    counted.set(-1);
                    throw new IllegalStateException("the database is down");
                }
                return 3;
            }
        };
        timer.metrics = new CheckoutMetrics() {
            @Override
            void unknown(long transactions) {
                counted.set(transactions);
            }
        };
        timer.count();
        timer.count();
        assertEquals(3, counted.get());
    }

    private static final class FailingOrders extends FakeOrders {

        private int asked;

        @Override
        public List<UUID> takeDue(Instant now, Duration lease, int limit) {
            asked++;
            throw new IllegalStateException("the database is down");
        }
    }
}
