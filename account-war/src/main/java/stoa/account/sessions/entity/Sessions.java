package stoa.account.sessions.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All log-ins that live on by refresh tokens. By the database's clock, so servers need not agree on the time. */
public class Sessions {

    private static final RowMapper<Session> SESSION = ConstructorMapper.of(Session.class);
    private static final String COLUMNS = "id, login_id, client, created_at, last_used_at, expires_at ";
    private static final String LIVE = "ended_at IS NULL AND expires_at > clock_timestamp() ";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    public Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param client may be null */
    public void open(UUID id, UUID loginId, String client, int days) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO session (id, login_id, client, expires_at)
                VALUES (:id, :loginId, :client, clock_timestamp() + make_interval(days => :days))""")
                .bind("id", id).bind("loginId", loginId).bind("client", client).bind("days", days).execute());
    }

    /** The session while it lives, locked to the transaction's end: who else wants its tokens waits. */
    public Optional<Session> lock(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM session WHERE id = :id AND " + LIVE
                + "FOR UPDATE").bind("id", id).map(SESSION).findOne());
    }

    /** Lets it live on from now. */
    public void use(UUID id, int days) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET last_used_at = clock_timestamp(),
                    expires_at = clock_timestamp() + make_interval(days => :days)
                WHERE id = :id""").bind("id", id).bind("days", days).execute());
    }

    public void end(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET ended_at = clock_timestamp() WHERE id = :id AND ended_at IS NULL""")
                .bind("id", id).execute());
    }

    /** @return whether it was the login's and lived */
    public boolean end(UUID loginId, UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate("UPDATE session SET ended_at = clock_timestamp() "
                + "WHERE id = :id AND login_id = :loginId AND " + LIVE)
                .bind("id", id).bind("loginId", loginId).execute()) == 1;
    }

    /** Ends all that a login has open, as after its password changed. */
    public void endAll(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET ended_at = now() WHERE login_id = :loginId AND ended_at IS NULL""")
                .bind("loginId", loginId).execute());
    }

    /** Ends what a login has open elsewhere. */
    public void endOthers(UUID loginId, UUID kept) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE session SET ended_at = now() WHERE login_id = :loginId AND id <> :kept AND ended_at IS NULL""")
                .bind("loginId", loginId).bind("kept", kept).execute());
    }

    /** What a login has open, in the order of its beginning. @param after the last one of the page before, if any */
    public List<Session> page(UUID loginId, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM session "
                + "WHERE login_id = :loginId AND id > :after AND " + LIVE + "ORDER BY id LIMIT :rows")
                .bind("loginId", loginId).bind("after", after.orElse(BEFORE_ALL)).bind("rows", rows).map(SESSION).list());
    }

    public long count(UUID loginId) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM session WHERE login_id = :loginId AND " + LIVE)
                .bind("loginId", loginId).mapTo(Long.class).one());
    }

    /** Deletes what is over, with its tokens, the oldest first. @return how many, {@code most} at most */
    public int forget(int most) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                DELETE FROM session WHERE id = ANY(ARRAY(SELECT id FROM session WHERE coalesce(ended_at, expires_at) < now()
                    ORDER BY coalesce(ended_at, expires_at) LIMIT :most FOR UPDATE SKIP LOCKED))""")
                .bind("most", most).execute());
    }
}
