package stoa.catalog.rebuild.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.control.EndJob;
import stoa.catalog.jobs.entity.JobState;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.products.control.RefreshProducts;
import stoa.catalog.rebuild.entity.RebuildOrders;
import stoa.kernel.json.Json;

/** Prepares some products together with the job's progress: both are committed, or neither. */
@ApplicationScoped
class RebuildBatch {

    private static final int PRODUCTS = 100;

    @Inject Jdbi jdbi;
    @Inject RefreshProducts refresh;
    @Inject EndJob endJob;

    /** @return whether there may be more to do for this server */
    @Transactional
    public boolean next(UUID id) {
        var jobs = new Jobs(jdbi);
        var job = jobs.byId(id).orElseThrow();
        var done = refresh.after(Json.read(job.orders(), RebuildOrders.class).after(), PRODUCTS);
        if (done.isEmpty()) {
            endJob.as(id, JobState.COMPLETED);
            return false;
        }
        return jobs.goOn(job, done.size(), Json.write(new RebuildOrders(done.get(done.size() - 1))));
    }
}
