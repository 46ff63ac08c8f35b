package stoa.account.privacy.entity;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.account.logins.entity.Login;

/** What account itself knows of a person. */
public class OwnData {

    private final Jdbi jdbi;

    public OwnData(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Has whoever changes the login too wait until the transaction ends. */
    public void lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM login WHERE id = :id FOR UPDATE").bind("id", id)
                .mapTo(UUID.class).findOne());
    }

    /** The language of the person's mails, where it is known. */
    public Optional<String> locale(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT locale FROM login WHERE id = :id AND locale IS NOT NULL")
                .bind("id", id).mapTo(String.class).findOne());
    }

    /** Of the last event told of the customer. */
    public Optional<Long> sequence(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT sequence FROM customer WHERE id = :id").bind("id", id)
                .mapTo(Long.class).findOne());
    }

    /** As a JSON object; secrets are not data of the person and stay out. */
    public String export(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT CAST(json_build_object('id', l.id, 'email', l.email, 'name', l.name, 'locale', l.locale,
                       'verifiedAt', l.verified_at, 'createdAt', l.created_at,
                       'formerAddresses', (SELECT coalesce(json_agg(json_build_object('email', f.email, 'until', f.left_at)
                           ORDER BY f.left_at), '[]') FROM former_address f WHERE f.login_id = l.id),
                       'groups', (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM customer_group g
                           JOIN customer_group_member m ON m.group_id = g.id WHERE m.customer_id = l.id),
                       'addresses', (SELECT coalesce(json_agg(json_build_object('name', a.name, 'company', a.company,
                           'line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region,
                           'postalCode', a.postal_code, 'country', a.country, 'phone', a.phone) ORDER BY a.id), '[]')
                           FROM customer_address a WHERE a.customer_id = l.id),
                       'consents', (SELECT coalesce(json_agg(json_build_object('purpose', c.purpose, 'granted', c.granted,
                           'source', c.source, 'at', c.at) ORDER BY c.id), '[]') FROM consent c WHERE c.customer_id = l.id),
                       'sessions', (SELECT coalesce(json_agg(json_build_object('client', s.client,
                           'createdAt', s.created_at, 'lastUsedAt', s.last_used_at) ORDER BY s.id), '[]')
                           FROM session s WHERE s.login_id = l.id)) AS text)
                  FROM login l WHERE l.id = :id""")
                .bind("id", id).mapTo(String.class).findOne().orElse("{}"));
    }

    /**
     * All that hangs on the login goes with it: the customer, addresses, consents, sessions and links.
     *
     * @param job by which the person is forgotten; the key of its request stays, so that a repetition finds it
     */
    public void erase(Login login, UUID job) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("DELETE FROM login WHERE id = :id").bind("id", login.id()).execute();
            sql.createUpdate("DELETE FROM link_token WHERE email = :email").bind("email", login.email()).execute();
            sql.createUpdate("DELETE FROM account_ask WHERE email = :email").bind("email", login.email()).execute();
            sql.createUpdate("DELETE FROM idempotency_key WHERE principal = :principal AND made_id IS DISTINCT FROM :job")
                    .bind("principal", "subject:" + login.id()).bind("job", job).execute();
        });
    }
}
