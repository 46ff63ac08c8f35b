package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import stoa.kernel.events.Fact;

/** Counts what checkout does. */
@ApplicationScoped
class CheckoutMetrics {

    @Inject MetricRegistry registry;

    private final AtomicLong unknown = new AtomicLong();

    void register() {
        registry.gauge("stoa_payments_unknown", unknown::get);
        registry.counter("stoa_orders_placed_total");
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fact fact) {
        if (fact.type().equals("order.placed")) {
            registry.counter("stoa_orders_placed_total").inc();
        }
    }

    /** @param transactions how many wait for the provider's word after a time-out */
    void unknown(long transactions) {
        unknown.set(transactions);
    }

    /** @param reason the problem's code */
    void refused(String reason) {
        registry.counter("stoa_orders_refused_total", new Tag("reason", reason)).inc();
    }
}
