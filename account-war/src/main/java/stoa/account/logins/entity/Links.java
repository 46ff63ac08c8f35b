package stoa.account.logins.entity;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All links that were mailed and not used yet. Time is the database's. */
public class Links {

    private static final RowMapper<Link> LINK = ConstructorMapper.of(Link.class);
    private static final String COLUMNS = "purpose, login_id, email, password_hash, name, locale ";

    private final Jdbi jdbi;

    public Links(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param life after which the link proves nothing any more */
    public void add(LinkToken token, Link link, Duration life) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO link_token (hash, purpose, login_id, email, password_hash, name, locale, expires_at)
                VALUES (:hash, :purpose, :loginId, :email, :passwordHash, :name, :locale,
                        now() + CAST(:seconds AS bigint) * INTERVAL '1 second')""")
                .bind("hash", token.hash()).bind("purpose", link.purpose().name()).bind("loginId", link.loginId())
                .bind("email", link.email()).bind("passwordHash", link.passwordHash()).bind("name", link.name())
                .bind("locale", link.locale()).bind("seconds", life.toSeconds()).execute());
    }

    /** What a link would prove, without using it. */
    public Optional<Link> live(LinkToken token, Set<LinkPurpose> purposes) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM link_token WHERE hash = :hash AND purpose = ANY(:purposes) AND expires_at > now()""")
                .bind("hash", token.hash()).bindArray("purposes", String.class, names(purposes)).map(LINK).findOne());
    }

    /** Uses a link up; of two at once only one gets it. Whoever also changes its login, locks that before. */
    public Optional<Link> use(LinkToken token, Set<LinkPurpose> purposes) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                DELETE FROM link_token WHERE hash = :hash AND purpose = ANY(:purposes) AND expires_at > now()
                RETURNING\s""" + COLUMNS)
                .bind("hash", token.hash()).bindArray("purposes", String.class, names(purposes)).map(LINK).findOne());
    }

    /** Ends all that was mailed to a login, as what they rest on has changed. */
    public void endAll(UUID loginId) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM link_token WHERE login_id = :loginId")
                .bind("loginId", loginId).execute());
    }

    /** Forgets what proves nothing any more. @return how many */
    public int forgetExpired() {
        return jdbi.withHandle(sql -> sql.execute("DELETE FROM link_token WHERE expires_at <= now()"));
    }

    private static Object[] names(Set<LinkPurpose> purposes) {
        return purposes.stream().map(LinkPurpose::name).toArray();
    }
}
