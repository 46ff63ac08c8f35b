package stoa.order.checkout.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.order.payments.entity.Payments;

/**
 * Looks every second for orders whose next step is due, and counts now and then what nobody knows yet, so that a scrape
 * of the metric costs nothing. A look that fails is written down and not thrown on: the container would leave out all
 * looks of the next minutes.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RecoveryTimer {

    private static final Logger LOG = Logger.getLogger(RecoveryTimer.class.getName());

    @Inject RecoverOrders recovery;
    @Inject Payments payments;
    @Inject CheckoutMetrics metrics;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void tick() {
        try {
            recovery.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Orders could not be recovered; the next look goes on", failed);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void count() {
        try {
            metrics.unknown(payments.unknown());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Unknown payments could not be counted; the next look does", failed);
        }
    }
}
