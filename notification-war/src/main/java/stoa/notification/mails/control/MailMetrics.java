package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import stoa.notification.mails.entity.QueueFigures;

/** The mails' figures for operators. */
@ApplicationScoped
class MailMetrics {

    private static final Metadata LENGTH = Metadata.builder().withName("stoa_mail_queue_length")
            .withDescription("Mails that wait to be sent").withUnit(MetricUnits.NONE).build();
    private static final Metadata AGE = Metadata.builder().withName("stoa_mail_queue_age")
            .withDescription("How long the oldest mail has waited; minutes of it mean that the mail server is away")
            .withUnit(MetricUnits.SECONDS).build();

    private final AtomicLong length = new AtomicLong();
    private final AtomicLong age = new AtomicLong();

    @Inject MetricRegistry registry;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        registry.gauge(LENGTH, length, AtomicLong::get);
        registry.gauge(AGE, age, AtomicLong::get);
    }

    void show(QueueFigures figures) {
        length.set(figures.length());
        age.set(figures.ageSeconds());
    }
}
