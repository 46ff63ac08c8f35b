package stoa.account.keys.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All API keys. */
public class ApiKeys {

    private static final RowMapper<ApiKey> KEY = ConstructorMapper.of(ApiKey.class);
    private static final String COLUMNS =
            "id, version, name, scopes, expires_at, last_used_at, created_at, updated_at ";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    public ApiKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<ApiKey> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM api_key WHERE id = :id")
                .bind("id", id).map(KEY).findOne());
    }

    /** The key while it is good, by its id and the hash of its secret. */
    public Optional<ApiKey> good(UUID id, byte[] secretHash) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM api_key WHERE id = :id AND secret_hash = :hash
                    AND (expires_at IS NULL OR expires_at > clock_timestamp())""")
                .bind("id", id).bind("hash", secretHash).map(KEY).findOne());
    }

    /** In the order of their making. @param after the last one of the page before, if any */
    public List<ApiKey> page(int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS
                + "FROM api_key WHERE id > :after ORDER BY id LIMIT :rows")
                .bind("after", after.orElse(BEFORE_ALL)).bind("rows", rows).map(KEY).list());
    }

    public long count() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM api_key").mapTo(Long.class).one());
    }

    /** @param expiresAt null if it never ends */
    public void add(UUID id, String name, List<String> scopes, Instant expiresAt, byte[] secretHash) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO api_key (id, name, scopes, expires_at, secret_hash)
                VALUES (:id, :name, :scopes, :expiresAt, :hash)""")
                .bind("id", id).bind("name", name).bindArray("scopes", String.class, scopes)
                .bind("expiresAt", expiresAt).bind("hash", secretHash).execute());
    }

    /** @return whether the key still had this version */
    public boolean change(UUID id, long version, String name, List<String> scopes, Instant expiresAt) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE api_key SET name = :name, scopes = :scopes, expires_at = :expiresAt, version = version + 1,
                    updated_at = now()
                WHERE id = :id AND version = :version""")
                .bind("id", id).bind("version", version).bind("name", name).bindArray("scopes", String.class, scopes)
                .bind("expiresAt", expiresAt).execute()) == 1;
    }

    /** @return whether the key still had this version */
    public boolean remove(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM api_key WHERE id = :id AND version = :version")
                .bind("id", id).bind("version", version).execute()) == 1;
    }

    /** Remembers a use, once a minute at most. */
    public void used(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE api_key SET last_used_at = now()
                WHERE id = :id AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')""")
                .bind("id", id).execute());
    }
}
