package stoa.catalog.jobs.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.entity.JobState;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.audit.BySystem;

/** Ends jobs. That is audited with the job's counts, as the rows that a job writes are not audited one by one. */
@ApplicationScoped
public class EndJob {

    @Inject Jdbi jdbi;

    /** @param state final */
    @Transactional
    @BySystem("endJob")
    public void as(UUID id, JobState state) {
        new Jobs(jdbi).end(id, state);
    }
}
