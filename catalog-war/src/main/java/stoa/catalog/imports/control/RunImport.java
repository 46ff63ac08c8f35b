package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.jobs.control.EndJob;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.JobState;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.products.control.TakePictures;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.persistence.Contention;
import stoa.kernel.persistence.Leases;

/** Brings one import to its end, or as far as it goes; the next run continues after the last committed batch. */
@ApplicationScoped
class RunImport {

    static final String LEASE = "catalog.imports";
    private static final Logger LOG = System.getLogger(RunImport.class.getName());
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int PRODUCTS = 100;
    private static final int ROWS = 2_500;

    @Inject Jdbi jdbi;
    @Inject Leases leases;
    @Inject OpenImports imports;
    @Inject ImportFolder folder;
    @Inject TakePictures pictures;
    @Inject WriteBatch batches;
    @Inject EndJob endJob;

    /** The caller holds the lease; what another server took over meanwhile is left to it. */
    public void run(Job job, ImportOrders orders) {
        try {
            count(job, orders);
            if (write(job.id(), orders)) {
                end(job, orders, JobState.COMPLETED);
            }
        } catch (Unreadable unreadable) {
            new Jobs(jdbi).addErrors(job.id(), List.of(unreadable.error()));
            end(job, orders, JobState.FAILED);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** @param state final; nothing is kept of the import but its job */
    public void end(Job job, ImportOrders orders, JobState state) {
        endJob.as(job.id(), state);
        folder.forget(orders.file());
        LOG.log(Level.INFO, "Import {0} is {1}", job.id(), state);
    }

    private void count(Job job, ImportOrders orders) throws IOException {
        if (job.state() != JobState.QUEUED) {
            return;
        }
        int rows = 0;
        try (var file = imports.open(orders)) {
            for (var product = file.next(); product.isPresent(); product = file.next()) {
                rows += product.get().rows();
            }
        } catch (Unreadable later) {
            LOG.log(Level.INFO, "Import {0} can be read up to row {1}", job.id(), rows);
        }
        new Jobs(jdbi).begin(job.id(), rows);
    }

    /** @return false if another server took over */
    private boolean write(UUID id, ImportOrders orders) throws IOException {
        try (var file = imports.open(orders)) {
            for (int past = job(id).past(); past > 0;) {
                past -= file.next().orElseThrow().rows();
            }
            var batch = new ArrayList<ReadProduct>();
            try {
                for (var product = file.next(); product.isPresent(); product = file.next()) {
                    batch.add(product.get());
                    if (isFull(batch) && !commit(id, orders, batch)) {
                        return false;
                    }
                }
            } catch (Unreadable rest) {
                commit(id, orders, batch);
                throw rest;
            }
            return commit(id, orders, batch);
        }
    }

    private static boolean isFull(List<ReadProduct> batch) {
        return batch.size() >= PRODUCTS || batch.stream().mapToInt(ReadProduct::rows).sum() >= ROWS;
    }

    private boolean commit(UUID id, ImportOrders orders, List<ReadProduct> batch) {
        if (!leases.take(LEASE, HELD)) {
            return false;
        }
        if (!batch.isEmpty()) {
            if (orders.mode() == Mode.UPSERT) {
                pictures.of(batch.stream().flatMap(product -> product.read().stream()).toList());
            }
            write(id, orders, batch);
            batch.clear();
            FailPoints.reach("catalog.import.after-commit");
        }
        return true;
    }

    /** Where a product of several can't be written, they are written one by one, and it becomes an error of its rows. */
    private void write(UUID id, ImportOrders orders, List<ReadProduct> products) {
        var job = job(id);
        try {
            Contention.retrying(() -> batches.of(job, orders, products));
        } catch (RuntimeException failed) {
            if (!WriteFailures.areOfTheProduct(failed)) {
                throw failed;
            }
            if (products.size() > 1) {
                products.forEach(product -> write(id, orders, List.of(product)));
            } else {
                LOG.log(Level.WARNING, "Import " + id + " leaves a product out after row " + job.past(), failed);
                batches.refuse(job, products.get(0));
            }
        }
    }

    private Job job(UUID id) {
        return new Jobs(jdbi).byId(id).orElseThrow();
    }
}
