package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import stoa.kernel.events.Fact;
import stoa.order.payments.entity.Payments;

/** Counts what checkout does. */
@ApplicationScoped
class CheckoutMetrics {

    @Inject MetricRegistry registry;
    @Inject Payments payments;

    void register() {
        registry.gauge("stoa_payments_unknown", payments::unknown);
        registry.counter("stoa_orders_placed_total");
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fact fact) {
        if (fact.type().equals("order.placed")) {
            registry.counter("stoa_orders_placed_total").inc();
        }
    }

    /** @param reason the problem's code */
    void refused(String reason) {
        registry.counter("stoa_orders_refused_total", new Tag("reason", reason)).inc();
    }
}
