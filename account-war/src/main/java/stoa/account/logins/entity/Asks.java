package stoa.account.logins.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was asked for addresses and is not answered yet. */
public class Asks {

    private static final RowMapper<Ask> ASK = ConstructorMapper.of(Ask.class);

    private final Jdbi jdbi;

    public Asks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(Ask ask) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO account_ask (id, kind, login_id, email, password_hash, name, locale)
                VALUES (:id, :kind, :loginId, :email, :passwordHash, :name, :locale)""")
                .bind("id", ask.id()).bind("kind", ask.kind().name()).bind("loginId", ask.loginId())
                .bind("email", ask.email()).bind("passwordHash", ask.passwordHash()).bind("name", ask.name())
                .bind("locale", ask.locale()).execute());
    }

    /** Ends what a login asked for itself, as what it rests on has changed. */
    public void endAll(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM account_ask WHERE login_id = :loginId")
                .bind("loginId", loginId).execute());
    }

    /** The oldest that wait. */
    public List<UUID> waiting(int most) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM account_ask ORDER BY id LIMIT :most")
                .bind("most", most).mapTo(UUID.class).list());
    }

    /** Takes it out, unless another server is at it. */
    public Optional<Ask> take(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                DELETE FROM account_ask WHERE id = (SELECT id FROM account_ask WHERE id = :id FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, login_id, email, password_hash, name, locale""")
                .bind("id", id).map(ASK).findOne());
    }
}
