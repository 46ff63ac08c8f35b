package stoa.kernel.events;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import stoa.kernel.Context;
import stoa.kernel.persistence.Migrations;
import stoa.kernel.settings.Setting;

/** Sends every second what no commit woke the relay for, tells the outbox's lag, and forgets what is old. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RelayTimer {

    private static final Logger LOG = System.getLogger(RelayTimer.class.getName());

    @Inject Context context;
    @Inject Migrations migrations;
    @Inject Relay relay;
    @Inject OutboxMessages messages;
    @Inject MetricRegistry metrics;
    @Inject @Setting("stoa.events.keep-days") int keepDays;
    @Inject @Setting("stoa.events.inbox-keep-days") int inboxKeepDays;

    private volatile double lagSeconds;

    @PostConstruct
    void tellLag() {
        metrics.gauge(Metadata.builder().withName("stoa_outbox_lag_seconds")
                .withDescription("How long the oldest unsent event has waited").build(),
                () -> lagSeconds, new Tag("context", context.name()));
    }

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (migrations.done()) {
            try {
                relay.send();
                lagSeconds = messages.lag().toMillis() / 1000d;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "The events of " + context.name() + " wait for the database", failed);
            }
        }
    }

    @Schedule(second = "30", minute = "7", hour = "*", persistent = false)
    void forget() {
        if (migrations.done()) {
            messages.forget(keepDays, inboxKeepDays);
        }
    }
}
