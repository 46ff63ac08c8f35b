package stoa.account.privacy.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import stoa.kernel.persistence.Migrations;

/** Looks every second for exports and erasures to go on with; several servers may, each takes its own. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PrivacyTimer {

    private static final Logger LOG = System.getLogger(PrivacyTimer.class.getName());
    private static final int MOST = 100;

    @Inject Migrations migrations;
    @Inject RunPrivacyJobs jobs;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (!migrations.done()) {
            return;
        }
        try {
            for (int step = 0; step < MOST && jobs.step(); step++) {
                LOG.log(Level.DEBUG, "Another step of an export or erasure is done");
            }
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "Exports and erasures wait", unreachable);
        }
    }

    @Schedule(second = "23", minute = "29", hour = "*", persistent = false)
    void forget() {
        if (migrations.done()) {
            jobs.forget();
        }
    }
}
