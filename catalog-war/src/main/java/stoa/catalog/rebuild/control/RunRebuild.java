package stoa.catalog.rebuild.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.products.control.RefreshProducts;
import stoa.kernel.persistence.Contention;
import stoa.kernel.persistence.Leases;

/** Brings a rebuild to its end, or as far as it goes; the next run continues after the last committed batch. */
@ApplicationScoped
class RunRebuild {

    static final String LEASE = "catalog.rebuild";
    static final Duration HELD = Duration.ofSeconds(30);

    @Inject Jdbi jdbi;
    @Inject Leases leases;
    @Inject RefreshProducts products;
    @Inject RebuildBatch batches;

    /** The caller holds the lease; what another server took over meanwhile is left to it. */
    public void run(UUID id) {
        new Jobs(jdbi).begin(id, products.count());
        boolean more = true;
        while (more) {
            more = leases.take(LEASE, HELD) && Contention.retrying(() -> batches.next(id));
        }
    }
}
