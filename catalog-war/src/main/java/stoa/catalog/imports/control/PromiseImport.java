package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.json.Json;

/** Makes a job of a stored import; whoever asked for it is audited with the file's hash. */
@ApplicationScoped
public class PromiseImport {

    @Inject Jdbi jdbi;

    @Transactional
    public Job add(UUID id, ImportOrders orders) {
        var jobs = new Jobs(jdbi);
        jobs.add(id, AcceptImport.KIND, Json.write(orders));
        return jobs.byId(id).orElseThrow();
    }
}
