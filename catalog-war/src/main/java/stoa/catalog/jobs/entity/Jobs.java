package stoa.catalog.jobs.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.json.Json;

/** All jobs, and the errors of their rows. */
public class Jobs {

    private static final String COLUMNS =
            "SELECT id, version, kind, state, CAST(orders AS text) AS orders, total, done, failed, created_at, updated_at FROM job ";

    private final Jdbi jdbi;

    /** An error with its place in the list. */
    public record Listed(long id, JobError error) { }

    public Jobs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(UUID id, String kind, String orders) {
        jdbi.useHandle(handle -> handle.createUpdate(
                "INSERT INTO job (id, kind, orders) VALUES (:id, :kind, CAST(:orders AS jsonb))")
                .bind("id", id).bind("kind", kind).bind("orders", orders).execute());
    }

    public Optional<Job> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "WHERE id = :id").bind("id", id)
                .map((row, context) -> job(row)).findOne());
    }

    /** Those of a kind that still have to be worked on, oldest first. */
    public List<Job> open(String kind) {
        return jdbi.withHandle(handle -> handle.createQuery(
                COLUMNS + "WHERE kind = :kind AND state IN ('QUEUED', 'RUNNING') ORDER BY created_at, id LIMIT 100")
                .bind("kind", kind).map((row, context) -> job(row)).list());
    }

    /** All that are not at their end. */
    public Set<UUID> open() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING')")
                .mapTo(UUID.class).set());
    }

    /** The job is being worked on, and its rows are counted. */
    public void begin(UUID id, int total) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE job SET state = 'RUNNING', total = :total, version = version + 1, updated_at = now()
                 WHERE id = :id AND state = 'QUEUED'""").bind("id", id).bind("total", total).execute());
    }

    /**
     * Some more rows are past; belongs into the transaction of their effect.
     *
     * @param past rows that were past before
     * @return false if somebody else went on with the job meanwhile
     */
    public boolean progress(UUID id, int past, int done, int failed) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE job SET done = done + :done, failed = failed + :failed, stumbles = 0, version = version + 1,
                       updated_at = now()
                 WHERE id = :id AND state = 'RUNNING' AND done + failed = :past""")
                .bind("id", id).bind("past", past).bind("done", done).bind("failed", failed).execute()) == 1;
    }

    /**
     * As {@link #progress}, of rows that all went well.
     *
     * @param job    as it was before
     * @param orders what is left to do
     */
    public boolean goOn(Job job, int done, String orders) {
        return progress(job.id(), job.past(), done, 0) && jdbi.withHandle(handle -> handle.createUpdate(
                "UPDATE job SET orders = CAST(:orders AS jsonb) WHERE id = :id")
                .bind("id", job.id()).bind("orders", orders).execute()) == 1;
    }

    /** The job is at its end. */
    public void end(UUID id, JobState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE job SET state = :state, version = version + 1, updated_at = now(), outcome = jsonb_strip_nulls(
                       jsonb_build_object('total', total, 'done', done, 'failed', failed, 'sha256', orders -> 'sha256'))
                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')""").bind("id", id).bind("state", state.name()).execute());
    }

    /** @return how often the work broke down since its last progress, this time included */
    public int stumble(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "UPDATE job SET stumbles = stumbles + 1 WHERE id = :id RETURNING stumbles")
                .bind("id", id).mapTo(Integer.class).one());
    }

    public void addErrors(UUID job, List<JobError> errors) {
        if (!errors.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                    INSERT INTO job_error (job_id, line, column_name, code, message)
                    SELECT :job, e.line, e."column", e.code, e.message
                      FROM ROWS FROM (json_to_recordset(CAST(:errors AS json))
                           AS (line bigint, "column" text, code text, message text)) WITH ORDINALITY
                           AS e(line, "column", code, message, place)
                     ORDER BY e.place""").bind("job", job).bind("errors", Json.write(errors)).execute());
        }
    }

    /** At most {@code limit} errors after a place. */
    public List<Listed> errors(UUID job, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, line, column_name, code, message FROM job_error
                 WHERE job_id = :job AND id > :after ORDER BY id LIMIT :limit""")
                .bind("job", job).bind("after", after).bind("limit", limit)
                .map((row, context) -> new Listed(row.getLong("id"), new JobError(row.getLong("line"),
                        row.getString("column_name"), row.getString("code"), row.getString("message")))).list());
    }

    public long countErrors(UUID job) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM job_error WHERE job_id = :job")
                .bind("job", job).mapTo(Long.class).one());
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(row.getObject("id", UUID.class), row.getLong("version"), row.getString("kind"),
                JobState.valueOf(row.getString("state")), row.getString("orders"), row.getObject("total", Integer.class),
                row.getInt("done"), row.getInt("failed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
