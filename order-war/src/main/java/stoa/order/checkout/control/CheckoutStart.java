package stoa.order.checkout.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.settings.Setting;

/** What checkout has in order before its first request; a setting that it can't read stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckoutStart {

    @Inject CheckoutMetrics metrics;
    @Inject @Setting("stoa.store.capture") String capture;

    @PostConstruct
    void start() {
        CapturePolicy.of(capture);
        metrics.register();
    }
}
