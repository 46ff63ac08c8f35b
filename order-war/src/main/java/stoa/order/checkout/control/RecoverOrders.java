package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.kernel.audit.BySystem;
import stoa.kernel.persistence.Contention;
import stoa.kernel.time.Times;
import stoa.order.orders.entity.Orders;

/**
 * Goes on with orders that were left between two steps, asks providers about what nobody knows, and lets unpaid orders
 * expire. Any server may: an order is taken by moving its next attempt, which keeps the others away meanwhile.
 */
@ApplicationScoped
class RecoverOrders {

    private static final Logger LOG = Logger.getLogger(RecoverOrders.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 20;
    private static final int ROUNDS = 50;

    @Inject Orders orders;
    @Inject Settlement settlement;
    @Inject Clock clock;

    /** Takes batch after batch while more are due. */
    @BySystem("recoverOrders")
    public void run() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = Contention.retrying(() -> orders.takeDue(Times.now(clock), LEASE, BATCH));
            due.forEach(this::recover);
            if (due.size() < BATCH) {
                return;
            }
        }
    }

    private void recover(UUID orderId) {
        try {
            settlement.drive(orderId);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "Order " + orderId + " is tried again later");
        }
    }
}
