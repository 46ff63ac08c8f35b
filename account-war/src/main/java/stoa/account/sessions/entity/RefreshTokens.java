package stoa.account.sessions.entity;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** All refresh tokens that were given out, hashed. Their times are the database's. */
public class RefreshTokens {

    private static final RowMapper<RefreshToken> TOKEN = ConstructorMapper.of(RefreshToken.class);
    private static final String SELECT = """
            SELECT id, session_id, predecessor_id, used_at IS NOT NULL AS used,
                coalesce(used_at > clock_timestamp() - make_interval(secs => :grace), false) AS used_now,
                ended_at IS NOT NULL AS ended, expires_at <= clock_timestamp() AS expired
            FROM refresh_token WHERE """ + " ";

    private final Jdbi jdbi;
    private final int graceSeconds;

    /** @param graceSeconds for how long a use is just now */
    public RefreshTokens(Jdbi jdbi, int graceSeconds) {
        this.jdbi = jdbi;
        this.graceSeconds = graceSeconds;
    }

    public Optional<RefreshToken> byHash(byte[] hash) {
        return jdbi.withHandle(sql -> one(sql.createQuery(SELECT + "hash = :hash").bind("hash", hash)));
    }

    /** The token that took this one's place, unless it ended. */
    public Optional<RefreshToken> successorOf(UUID id) {
        return jdbi.withHandle(sql -> one(sql.createQuery(SELECT + "predecessor_id = :id AND ended_at IS NULL")
                .bind("id", id)));
    }

    private Optional<RefreshToken> one(Query query) {
        return query.bind("grace", graceSeconds).map(TOKEN).findOne();
    }

    /** @param predecessorId null for the first of its session */
    public void add(UUID id, UUID sessionId, UUID predecessorId, byte[] hash, int days) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO refresh_token (id, session_id, predecessor_id, hash, expires_at)
                VALUES (:id, :sessionId, :predecessorId, :hash, clock_timestamp() + make_interval(days => :days))""")
                .bind("id", id).bind("sessionId", sessionId).bind("predecessorId", predecessorId).bind("hash", hash)
                .bind("days", days).execute());
    }

    /** @return whether it was neither used nor ended before */
    public boolean use(UUID id) {
        return set("used_at", id);
    }

    /** @return whether it was neither used nor ended before */
    public boolean end(UUID id) {
        return set("ended_at", id);
    }

    private boolean set(String column, UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate("UPDATE refresh_token SET " + column + " = clock_timestamp() "
                + "WHERE id = :id AND used_at IS NULL AND ended_at IS NULL").bind("id", id).execute()) == 1;
    }

    /** Deletes what is too old to be recognised. @return how many, {@code most} at most */
    public int forget(int most) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                DELETE FROM refresh_token WHERE id = ANY(ARRAY(SELECT id FROM refresh_token WHERE expires_at < now()
                    ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED))""")
                .bind("most", most).execute());
    }
}
