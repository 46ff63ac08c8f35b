package stoa.account.logins.entity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All logins. */
public class Logins {

    private static final RowMapper<Login> LOGIN = ConstructorMapper.of(Login.class);
    private static final RowMapper<Recipient> RECIPIENT = ConstructorMapper.of(Recipient.class);
    private static final String COLUMNS = "id, version, kind, email, password_hash, verified_at ";

    private final Jdbi jdbi;

    public Logins(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Login> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM login WHERE id = :id")
                .bind("id", id).map(LOGIN).findOne());
    }

    /** Keeps others from changing a login until the transaction's end; comes before locks on what belongs to it. */
    public Optional<Login> lock(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM login WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id).map(LOGIN).findOne());
    }

    /** As {@link #lock}; nothing if the password is no longer the one that was checked. */
    public Optional<Login> lockAsChecked(Login checked) {
        return lock(checked.id()).filter(now -> Objects.equals(now.passwordHash(), checked.passwordHash()));
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

    /** Adds somebody whose address is proved already. @return whether the address was free */
    public boolean addProved(UUID id, LoginKind kind, Recipient person, String passwordHash) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO login (id, kind, email, password_hash, name, locale, verified_at)
                VALUES (:id, :kind, :email, :passwordHash, :name, :locale, now())
                ON CONFLICT (email, store_id) DO NOTHING""")
                .bind("id", id).bind("kind", kind.name()).bind("email", person.email()).bind("name", person.name())
                .bind("locale", person.locale()).bind("passwordHash", passwordHash).execute()) == 1;
    }

    /** How mails address somebody. */
    public Optional<Recipient> recipient(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT email, name, locale FROM login WHERE id = :id")
                .bind("id", id).map(RECIPIENT).findOne());
    }

    public void rename(UUID id, String name, String locale) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE login SET name = :name, locale = :locale, version = version + 1, updated_at = now()
                 WHERE id = :id""").bind("id", id).bind("name", name).bind("locale", locale).execute());
    }

    public void setPassword(UUID id, String passwordHash) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE login SET password_hash = :passwordHash, version = version + 1, updated_at = now()
                 WHERE id = :id""").bind("id", id).bind("passwordHash", passwordHash).execute());
    }

    /** @return whether the address was not proved before */
    public boolean prove(UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE login SET verified_at = now(), version = version + 1, updated_at = now()
                 WHERE id = :id AND verified_at IS NULL""").bind("id", id).execute()) == 1;
    }

    /** Moves somebody to an address just proved. @return whether it was free */
    public boolean move(UUID id, String email) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE login SET email = :email, version = version + 1, updated_at = now()
                 WHERE id = :id AND NOT EXISTS (SELECT 1 FROM login WHERE email = :email)""")
                .bind("id", id).bind("email", email).execute()) == 1;
    }

    /** Keeps the address that a customer moves from, for as long as the login lives. */
    public void keepFormer(UUID id, String email) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO former_address (login_id, email) SELECT id, :email FROM login WHERE id = :id AND kind = 'CUSTOMER'
                ON CONFLICT (login_id, email) DO UPDATE SET left_at = excluded.left_at""")
                .bind("id", id).bind("email", email).execute());
    }

    /** The names of a member of staff's roles and what these permit now. */
    public Set<String> rights(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT name FROM role JOIN login_role ON role_id = role.id WHERE login_id = :id
                UNION SELECT unnest(permissions) FROM role JOIN login_role ON role_id = role.id WHERE login_id = :id""")
                .bind("id", id).mapTo(String.class).set());
    }
}
