package stoa.account.privacy.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.account.logins.entity.Login;
import stoa.kernel.json.Json;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;

/** All exports and erasures. */
public class PrivacyJobs {

    private static final String COLUMNS = "id, version, kind, login_id, email, CAST(former AS text) AS former, locale, "
            + "state, total, done, attempts, "
            + "archive IS NOT NULL AS has_archive, created_at, updated_at ";

    private final Jdbi jdbi;

    public PrivacyJobs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** With the latest addresses that the person moved from. @param done contexts that are through already */
    public void add(UUID id, String kind, Login person, String locale, int total, List<String> done) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO privacy_job (id, kind, login_id, email, former, locale, total, done, next_attempt_at)
                VALUES (:id, :kind, :loginId, :email, (
                    SELECT coalesce(jsonb_agg(jsonb_build_object('email', f.email, 'until', f.left_at)), '[]')
                      FROM (SELECT email, left_at FROM former_address WHERE login_id = :loginId
                             ORDER BY left_at DESC LIMIT :most) AS f),
                    :locale, :total, :done, now())""")
                .bind("most", Person.MOST_ADDRESSES - 1).bind("id", id).bind("kind", kind).bind("loginId", person.id())
                .bind("email", person.email())
                .bind("locale", locale).bind("total", total).bindArray("done", String.class, done).execute());
    }

    /** A person's own job. */
    public Optional<PrivacyJob> byId(UUID id, UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery(
                "SELECT " + COLUMNS + "FROM privacy_job WHERE id = :id AND login_id = :loginId")
                .bind("id", id).bind("loginId", loginId).map((row, context) -> job(row)).findOne());
    }

    /** The person's job of this kind that is not at its end. */
    public Optional<PrivacyJob> open(String kind, UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM privacy_job WHERE login_id = :loginId AND kind = :kind AND state IN ('QUEUED', 'RUNNING')
                ORDER BY id LIMIT 1""")
                .bind("loginId", loginId).bind("kind", kind).map((row, context) -> job(row)).findOne());
    }

    /**
     * Takes the job that is due for longest; others leave it alone for a while, also if this server dies.
     *
     * @param lease for longer than a step takes
     */
    public Optional<PrivacyJob> take(Duration lease) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                UPDATE privacy_job SET next_attempt_at = now() + CAST(:lease AS interval),
                       state = CASE state WHEN 'QUEUED' THEN 'RUNNING' ELSE state END,
                       version = CASE state WHEN 'QUEUED' THEN version + 1 ELSE version END
                 WHERE id = (SELECT id FROM privacy_job WHERE next_attempt_at <= now() ORDER BY next_attempt_at LIMIT 1
                                FOR UPDATE SKIP LOCKED)
                RETURNING\s""" + COLUMNS)
                .bind("lease", lease.toMillis() + " milliseconds").map((row, context) -> job(row)).findOne());
    }

    /** Ends a person's exports, and deletes what they collected. */
    public void cancelExports(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE privacy_job SET archive = NULL, email = NULL, former = '[]', locale = NULL, next_attempt_at = NULL,
                       state = CASE WHEN state IN ('QUEUED', 'RUNNING') THEN 'CANCELLED' ELSE state END,
                       version = version + 1, updated_at = now()
                 WHERE login_id = :loginId AND kind = 'personal-data-export'""").bind("loginId", loginId).execute());
    }

    /** A context is through. @param told what it told of the person, as JSON; absent of an erasure */
    public void through(UUID id, String context, Optional<String> told) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE privacy_job SET done = array_append(done, :context), attempts = 0, version = version + 1,
                       updated_at = now(), next_attempt_at = now(),
                       archive = CASE WHEN CAST(:told AS text) IS NULL THEN archive ELSE CAST(CAST(coalesce(archive, '{}') AS jsonb)
                           || jsonb_build_object(CAST(:context AS text), CAST(:told AS jsonb)) AS text) END
                 WHERE id = :id AND state = 'RUNNING' AND NOT :context = ANY (done)""")
                .bind("id", id).bind("context", context).bind("told", told.orElse(null)).execute());
    }

    /** The next try comes after a pause. */
    public void postpone(UUID id, Duration pause, boolean failed) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE privacy_job SET next_attempt_at = now() + CAST(:pause AS interval), attempts = attempts + :failed
                 WHERE id = :id AND (kind = 'personal-data-erase' OR state IN ('QUEUED', 'RUNNING'))""")
                .bind("id", id).bind("pause", pause.toMillis() + " milliseconds").bind("failed", failed ? 1 : 0).execute());
    }

    /** The job is at its end and knows the person no longer. @param again when it is looked at once more, if ever */
    public void end(UUID id, JobState state, Optional<Duration> again) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE privacy_job SET state = :state, email = NULL, former = '[]', locale = NULL, version = version + 1,
                       updated_at = now(),
                       next_attempt_at = now() + CAST(:again AS interval) WHERE id = :id""")
                .bind("id", id).bind("state", state.name())
                .bind("again", again.map(pause -> pause.toMillis() + " milliseconds").orElse(null)).execute());
    }

    /** What was collected, for once. */
    public Optional<String> fetch(UUID id, UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH kept AS (SELECT id, archive FROM privacy_job WHERE id = :id AND login_id = :loginId
                                 AND state = 'COMPLETED' AND archive IS NOT NULL FOR UPDATE)
                UPDATE privacy_job SET archive = NULL, version = version + 1, updated_at = now() FROM kept
                 WHERE privacy_job.id = kept.id RETURNING kept.archive""")
                .bind("id", id).bind("loginId", loginId).mapTo(String.class).findOne());
    }

    /** Deletes what nobody fetched for a week, and jobs after a month; the days stand in the text for the planner. */
    public void forget() {
        jdbi.useHandle(sql -> {
            sql.execute("UPDATE privacy_job SET archive = NULL, version = version + 1 "
                    + "WHERE created_at < now() - interval '7 days' AND archive IS NOT NULL AND state NOT IN ('QUEUED', 'RUNNING')");
            sql.execute("DELETE FROM privacy_job WHERE created_at < now() - interval '30 days' "
                    + "AND state NOT IN ('QUEUED', 'RUNNING')");
        });
    }

    private static PrivacyJob job(ResultSet row) throws SQLException {
        return new PrivacyJob(row.getObject("id", UUID.class), row.getLong("version"), row.getString("kind"),
                row.getObject("login_id", UUID.class), row.getString("email"),
                List.of(Json.read(row.getString("former"), ProvedAddress[].class)), row.getString("locale"),
                JobState.valueOf(row.getString("state")), row.getInt("total"),
                List.of((String[]) row.getArray("done").getArray()), row.getInt("attempts"), row.getBoolean("has_archive"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
