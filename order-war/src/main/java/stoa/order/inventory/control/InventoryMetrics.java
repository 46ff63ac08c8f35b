package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/** Inventory's figures for operators. */
@ApplicationScoped
class InventoryMetrics {

    private static final Metadata REFUSED = Metadata.builder().withName("stoa_oversell_refused_total")
            .withDescription("Reservations refused because the stock did not suffice").build();
    private static final Metadata DIFFERENCES = Metadata.builder().withName("stoa_ledger_differences")
            .withDescription("Figures of stock levels that disagree with their ledger; anything but 0 is an alarm")
            .withUnit(MetricUnits.NONE).build();

    private final AtomicLong differences = new AtomicLong();

    @Inject MetricRegistry registry;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        registry.counter(REFUSED);
        registry.gauge(DIFFERENCES, differences, AtomicLong::get);
    }

    void refused() {
        registry.counter(REFUSED).inc();
    }

    void differences(long found) {
        differences.set(found);
    }
}
