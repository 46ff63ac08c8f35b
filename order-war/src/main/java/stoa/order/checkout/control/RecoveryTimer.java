package stoa.order.checkout.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every second for orders whose next step is due. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RecoveryTimer {

    @Inject RecoverOrders recovery;
    @Inject CheckoutMetrics metrics;

    @PostConstruct
    void register() {
        metrics.register();
    }

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void tick() {
        recovery.run();
    }
}
