package stoa.catalog.rebuild.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.rebuild.entity.RebuildOrders;
import stoa.catalog.types.control.FiltersChanged;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** Promises that all that is prepared of products will be prepared again. */
@ApplicationScoped
public class BeginRebuild {

    /** The kind of the jobs that are rebuilds. */
    static final String KIND = "documents-rebuild";

    @Inject Jdbi jdbi;
    @Inject IdempotencyKeys keys;

    /** @return the job that will do it */
    @Transactional
    public Job begin() {
        var id = add();
        keys.made(id);
        return new Jobs(jdbi).byId(id).orElseThrow();
    }

    void because(@Observes FiltersChanged change) {
        add();
    }

    private UUID add() {
        var id = Ids.next();
        new Jobs(jdbi).add(id, KIND, Json.write(new RebuildOrders(null)));
        return id;
    }
}
