package stoa.account.staff.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All who work for the shop. */
public class Staff {

    private static final RowMapper<StaffMember> MEMBER = ConstructorMapper.of(StaffMember.class);
    private static final String SELECT = """
            SELECT member.id, member.version, email, login.name, active, provider, provided_at, member.created_at,
                member.updated_at, provider IS NOT NULL OR password_hash IS NOT NULL AND verified_at IS NOT NULL AS welcome,
                ARRAY(SELECT role.name FROM role JOIN login_role ON role_id = role.id WHERE login_id = member.id
                    ORDER BY role.name) AS roles,
                EXISTS (SELECT 1 FROM second_factor WHERE login_id = member.id AND confirmed_at IS NOT NULL) AS second_factor
            FROM staff_member member JOIN login ON login.id = member.id
            """;
    private static final String FILTER = " (CAST(:email AS text) IS NULL OR email = lower(:email)) ";

    private final Jdbi jdbi;

    public Staff(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<StaffMember> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE member.id = :id").bind("id", id).map(MEMBER).findOne());
    }

    /** @param subject who somebody is to that provider */
    public Optional<StaffMember> bySubject(String provider, String subject) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE provider = :provider AND provider_subject = :subject")
                .bind("provider", provider).bind("subject", subject).map(MEMBER).findOne());
    }

    /** In the order of their coming. @param email only who has this address; null for all */
    public List<StaffMember> page(String email, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "WHERE" + FILTER
                + "AND member.id > :after ORDER BY member.id LIMIT :rows")
                .bind("email", email).bind("after", after.orElse(new UUID(0, 0))).bind("rows", rows).map(MEMBER).list());
    }

    public long count(String email) {
        return jdbi.withHandle(sql -> sql.createQuery(
                "SELECT count(*) FROM staff_member member JOIN login ON login.id = member.id WHERE" + FILTER)
                .bind("email", email).mapTo(Long.class).one());
    }

    /** @param id of the member's login */
    public void add(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("INSERT INTO staff_member (id) VALUES (:id)").bind("id", id).execute());
    }

    /** Adds who a provider logged in just now. */
    public void addProvided(UUID id, String provider, String subject) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO staff_member (id, provider, provider_subject, provided_at)
                VALUES (:id, :provider, :subject, now())""")
                .bind("id", id).bind("provider", provider).bind("subject", subject).execute());
    }

    /** The provider logged the member in just now. */
    public void provided(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE staff_member SET provided_at = now(), version = version + 1, updated_at = now()
                WHERE id = :id""").bind("id", id).execute());
    }

    /** @return whether the member still had this version */
    public boolean change(UUID id, long version, boolean active) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE staff_member SET active = :active, version = version + 1, updated_at = now()
                WHERE id = :id AND version = :version""")
                .bind("id", id).bind("version", version).bind("active", active).execute()) == 1;
    }

    /** Something changed that is shown with the member. */
    public void touch(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate(
                "UPDATE staff_member SET version = version + 1, updated_at = now() WHERE id = :id").bind("id", id).execute());
    }

    /** Takes the login away, and all that hangs on it. @return whether the member still had this version */
    public boolean remove(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                DELETE FROM login USING staff_member member
                WHERE login.id = member.id AND member.id = :id AND member.version = :version""")
                .bind("id", id).bind("version", version).execute()) == 1;
    }

    /** Whether somebody else than this member can administer the shop. @param besides null for nobody */
    public boolean isAdministered(UUID besides) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT EXISTS (SELECT 1 FROM staff_member member JOIN login ON login.id = member.id
                    JOIN login_role ON login_id = member.id JOIN role ON role.id = role_id AND role.name = 'admin'
                    WHERE active AND (provider IS NOT NULL OR password_hash IS NOT NULL AND verified_at IS NOT NULL)
                        AND member.id IS DISTINCT FROM CAST(:besides AS uuid))""")
                .bind("besides", besides).mapTo(Boolean.class).one());
    }
}
