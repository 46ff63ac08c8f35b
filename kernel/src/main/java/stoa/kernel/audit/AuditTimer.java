package stoa.kernel.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import stoa.kernel.Context;
import stoa.kernel.persistence.Leases;
import stoa.kernel.persistence.Migrations;

/** Chains every second what was audited, and anchors the chain's head in account every minute. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditTimer {

    private static final Logger LOG = System.getLogger(AuditTimer.class.getName());
    private static final String LEASE = "audit";
    private static final Duration HELD = Duration.ofSeconds(30);

    @Inject Context context;
    @Inject Migrations migrations;
    @Inject Leases leases;
    @Inject ChainEntries chain;

    private long anchored;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (isOurs()) {
            attempt(() -> {
                while (chain.next() == ChainEntries.BATCH && leases.keep(LEASE, HELD)) {
                    LOG.log(Level.DEBUG, "More entries of {0} wait to be chained", context.name());
                }
            });
        }
    }

    @Schedule(second = "15", minute = "*", hour = "*", persistent = false)
    void anchor() {
        if (isOurs()) {
            attempt(() -> anchored = chain.anchor(anchored));
        }
    }

    private boolean isOurs() {
        try {
            return migrations.done() && leases.keep(LEASE, HELD);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "The audit of " + context.name() + " waits for the database", unreachable);
            return false;
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The audit of " + context.name() + " goes on with the next look", failed);
        }
    }
}
