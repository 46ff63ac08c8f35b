package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.Problem;

/** Cancels, and has the provider told in the same breath; if that fails, recovery tells it. */
@ApplicationScoped
public class Cancellation {

    private static final Logger LOG = Logger.getLogger(Cancellation.class.getName());

    @Inject CancelOrder cancelOrder;
    @Inject Settlement settlement;

    /**
     * @param precondition is asked about the order's version; what it throws leaves the order as it is
     * @throws Problem INVALID_TRANSITION once the order is on its way, or dead
     */
    public void of(UUID orderId, String reason, LongConsumer precondition) {
        var reversal = Contention.retrying(() -> cancelOrder.cancel(orderId, reason, precondition));
        try {
            settlement.drive(orderId, reversal);
        } catch (RuntimeException interrupted) {
            LOG.log(Level.WARNING, interrupted, () -> "The payment of order " + orderId + " is left to recovery");
        }
    }
}
