package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.imports.entity.ImportOrders;
import stoa.catalog.imports.entity.ImportOrders.Format;
import stoa.catalog.imports.entity.ImportOrders.Mode;
import stoa.catalog.imports.entity.ImportProblem;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

/** Takes an import in: stored first, then promised. */
@ApplicationScoped
public class AcceptImport {

    /** The kind of the jobs that are imports. */
    public static final String KIND = "products-import";

    @Inject Jdbi jdbi;
    @Inject ImportFolder folder;

    /**
     * @return the job that will import what {@code body} holds
     * @throws Problem IMPORT_EMPTY, TOO_LARGE
     */
    public Job from(InputStream body, Format format, Mode mode, String currency) {
        var id = Ids.next();
        return add(id, stored(id, body, format, mode, currency));
    }

    /** Stores an import without a job; {@link #add} makes one of it. */
    public ImportOrders stored(UUID id, InputStream body, Format format, Mode mode, String currency) {
        var orders = new ImportOrders(id + (format == Format.CSV ? ".csv" : ".ndjson"), format, mode, currency);
        if (folder.store(orders.file(), body) == 0) {
            folder.forget(orders.file());
            throw new Problem(ImportProblem.IMPORT_EMPTY);
        }
        return orders;
    }

    /** The job for a stored import. */
    public Job add(UUID id, ImportOrders orders) {
        var jobs = new Jobs(jdbi);
        jobs.add(id, KIND, Json.write(orders));
        return jobs.byId(id).orElseThrow();
    }
}
