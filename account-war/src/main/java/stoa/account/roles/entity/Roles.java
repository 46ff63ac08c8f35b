package stoa.account.roles.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All roles. */
public class Roles {

    private static final RowMapper<Role> ROLE = ConstructorMapper.of(Role.class);
    private static final String SELECT = "SELECT id, version, name, permissions, fixed, created_at, updated_at FROM role ";

    private final Jdbi jdbi;

    public Roles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Role> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE id = :id").bind("id", id).map(ROLE).findOne());
    }

    /** Those that exist, by name; in a transaction they stay until its end. */
    public List<Role> byNames(Collection<String> names) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE name = ANY(:names) ORDER BY name FOR KEY SHARE")
                .bindArray("names", String.class, List.copyOf(names)).map(ROLE).list());
    }

    /** By name. @param after the last name of the page before, if any */
    public List<Role> page(int rows, Optional<String> after) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE name > :after ORDER BY name LIMIT :rows")
                .bind("after", after.orElse("")).bind("rows", rows).map(ROLE).list());
    }

    public long count() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM role").mapTo(Long.class).one());
    }

    /** @return whether the name was free */
    public boolean add(UUID id, String name, Collection<String> permissions) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO role (id, name, permissions) VALUES (:id, :name, :permissions)
                ON CONFLICT (name, store_id) DO NOTHING""")
                .bind("id", id).bind("name", name).bindArray("permissions", String.class, List.copyOf(permissions))
                .execute()) == 1;
    }

    /** @return whether the role still had this version and is not fixed */
    public boolean change(UUID id, long version, String name, Collection<String> permissions) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE role SET name = :name, permissions = :permissions, version = version + 1, updated_at = now()
                WHERE id = :id AND version = :version AND NOT fixed""")
                .bind("id", id).bind("version", version).bind("name", name)
                .bindArray("permissions", String.class, List.copyOf(permissions)).execute()) == 1;
    }

    /**
     * Whoever asks for it next waits until the transaction ends; who only looked the role up by {@link #byNames}, or
     * gives it, does not, so that no two of those wait for each other.
     */
    public Optional<Role> queueFor(String name) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE name = :name FOR NO KEY UPDATE").bind("name", name)
                .map(ROLE).findOne());
    }

    /** Nobody gives or changes the role until the transaction ends. */
    public void lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM role WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
    }

    /** @return whether the role still had this version and is not fixed; fails in the database while somebody has it */
    public boolean remove(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM role WHERE id = :id AND version = :version AND NOT fixed")
                .bind("id", id).bind("version", version).execute()) == 1;
    }

    public boolean isUsed(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT 1 FROM login_role WHERE role_id = :id)")
                .bind("id", id).mapTo(Boolean.class).one());
    }

    /** Makes the roles of a member exactly these. */
    public void give(UUID loginId, Collection<UUID> roles) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("DELETE FROM login_role WHERE login_id = :loginId AND role_id <> ALL(:roles)")
                    .bind("loginId", loginId).bindArray("roles", UUID.class, List.copyOf(roles)).execute();
            sql.createUpdate("""
                    INSERT INTO login_role (login_id, role_id) SELECT :loginId, unnest(:roles) ON CONFLICT DO NOTHING""")
                    .bind("loginId", loginId).bindArray("roles", UUID.class, List.copyOf(roles)).execute();
        });
    }
}
