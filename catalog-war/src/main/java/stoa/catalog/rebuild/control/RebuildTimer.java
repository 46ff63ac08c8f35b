package stoa.catalog.rebuild.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.control.EndJob;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.JobState;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.persistence.Leases;
import stoa.kernel.persistence.Migrations;

/** Looks every second for a rebuild to work on; one server at a time does, one rebuild after the other. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RebuildTimer {

    private static final Logger LOG = System.getLogger(RebuildTimer.class.getName());
    private static final int MOST_STUMBLES = 20;

    @Inject Jdbi jdbi;
    @Inject Migrations migrations;
    @Inject Leases leases;
    @Inject RunRebuild rebuild;
    @Inject EndJob endJob;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (!migrations.done()) {
            return;
        }
        try {
            new Jobs(jdbi).open(BeginRebuild.KIND).stream().findFirst()
                    .filter(job -> leases.take(RunRebuild.LEASE, RunRebuild.HELD)).ifPresent(job -> run(job.id()));
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "Rebuilds wait", unreachable);
        }
    }

    private void run(UUID id) {
        try {
            rebuild.run(id);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "Rebuild " + id + " broke down and is tried again", broken);
            giveUp(id);
        } finally {
            leases.release(RunRebuild.LEASE);
        }
    }

    /** What breaks down again and again at the same place is not tried for ever. */
    private void giveUp(UUID id) {
        var jobs = new Jobs(jdbi);
        if (jobs.stumble(id) >= MOST_STUMBLES) {
            jobs.addErrors(id, List.of(new JobError(0, null, "internal-error", "the rebuild broke down; the log tells why")));
            endJob.as(id, JobState.FAILED);
        }
    }
}
