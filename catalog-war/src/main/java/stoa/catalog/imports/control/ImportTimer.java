package stoa.catalog.imports.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.JobState;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.json.Json;
import stoa.kernel.persistence.Leases;
import stoa.kernel.persistence.Migrations;

/** Looks every second for an import to work on; one server at a time does, one import after the other. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportTimer {

    private static final Logger LOG = System.getLogger(ImportTimer.class.getName());
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final Duration SPARED = Duration.ofHours(1);
    private static final int MOST_STUMBLES = 20;

    @Inject Jdbi jdbi;
    @Inject Migrations migrations;
    @Inject Leases leases;
    @Inject OpenImports imports;
    @Inject RunImport runImport;
    @Inject ImportFolder folder;
    @Inject Clock clock;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        if (!migrations.done()) {
            return;
        }
        try {
            new Jobs(jdbi).open(AcceptImport.KIND).stream().filter(job -> imports.isHere(orders(job))).findFirst()
                    .filter(job -> leases.take(RunImport.LEASE, HELD)).ifPresent(this::run);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "Imports wait", unreachable);
        }
    }

    /** A server that fell between storing a file and its job, or between a job's end and its file's, leaves the file. */
    @Schedule(minute = "17", hour = "*", persistent = false)
    void sweep() {
        if (migrations.done()) {
            folder.sweep(new Jobs(jdbi).open(), clock.instant().minus(SPARED));
        }
    }

    private void run(Job job) {
        try {
            runImport.run(job, orders(job));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "Import " + job.id() + " broke down and is tried again", broken);
            giveUp(job);
        } finally {
            leases.release(RunImport.LEASE);
        }
    }

    /** What breaks down again and again at the same place is not tried for ever. */
    private void giveUp(Job job) {
        var jobs = new Jobs(jdbi);
        if (jobs.stumble(job.id()) >= MOST_STUMBLES) {
            jobs.addErrors(job.id(), List.of(new JobError(0, null, "internal-error", "the import broke down; the log tells why")));
            runImport.end(job, orders(job), JobState.FAILED);
        }
    }

    private static ImportOrders orders(Job job) {
        return Json.read(job.orders(), ImportOrders.class);
    }
}
