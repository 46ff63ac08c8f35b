package stoa.order.checkout.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every second for orders whose next step is due. A look that fails is written down and not thrown on: the
 * container would leave out all looks of the next minutes.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RecoveryTimer {

    private static final Logger LOG = Logger.getLogger(RecoveryTimer.class.getName());

    @Inject RecoverOrders recovery;
    @Inject CheckoutMetrics metrics;

    @PostConstruct
    void register() {
        metrics.register();
    }

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void tick() {
        try {
            recovery.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Orders could not be recovered; the next look goes on", failed);
        }
    }
}
