package stoa.account.logins.entity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All logins. */
public class Logins {

    private static final RowMapper<Login> LOGIN = ConstructorMapper.of(Login.class);
    private static final String COLUMNS = "id, version, kind, email, password_hash, verified_at ";

    private final Jdbi jdbi;

    public Logins(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Login> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM login WHERE id = :id")
                .bind("id", id).map(LOGIN).findOne());
    }

    /** @param email in lower case */
    public Optional<Login> byEmail(String email) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM login WHERE email = :email")
                .bind("email", email).map(LOGIN).findOne());
    }

    /** @return whether the address was free */
    public boolean add(UUID id, LoginKind kind, String email, String passwordHash) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO login (id, kind, email, password_hash) VALUES (:id, :kind, :email, :passwordHash)
                ON CONFLICT (email, store_id) DO NOTHING""")
                .bind("id", id).bind("kind", kind.name()).bind("email", email).bind("passwordHash", passwordHash)
                .execute()) == 1;
    }

    /** The names of a member of staff's roles and what these permit now. */
    public Set<String> rights(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT name FROM role JOIN login_role ON role_id = role.id WHERE login_id = :id
                UNION SELECT unnest(permissions) FROM role JOIN login_role ON role_id = role.id WHERE login_id = :id""")
                .bind("id", id).mapTo(String.class).set());
    }
}
