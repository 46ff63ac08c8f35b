package stoa.cart.privacy.entity;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.privacy.Person;

/** The carts of a person: the customer's, guests' that the customer took, and guests' of nobody with an address of theirs. */
public class PersonalCarts {

    private static final String THEIRS = "(customer_id = :customerId OR taken_by = :customerId "
            + "OR customer_id IS NULL AND taken_by IS NULL AND " + Person.left("email", "updated_at") + ")";

    private final Jdbi jdbi;

    public PersonalCarts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What they hold of the person and what lies in them, as a JSON object. */
    public String export(Person person) {
        return jdbi.withHandle(sql -> of(sql.createQuery("""
                SELECT CAST(json_build_object('carts', coalesce(json_agg(json_build_object('id', c.id, 'status', c.status,
                       'currency', c.currency, 'locale', c.locale, 'email', c.email, 'shippingAddress', c.shipping_address,
                       'billingAddress', c.billing_address, 'createdAt', c.created_at, 'updatedAt', c.updated_at,
                       'lines', (SELECT coalesce(json_agg(json_build_object('sku', l.sku, 'name', l.name,
                           'quantity', l.quantity) ORDER BY l.position), '[]') FROM cart_line l WHERE l.cart_id = c.id))
                       ORDER BY c.id), '[]')) AS text)
                  FROM cart c WHERE\s""" + THEIRS), person).mapTo(String.class).one());
    }

    /** Deletes them, lines and claims included, but for those that are becoming orders at the moment. */
    public void remove(Person person) {
        jdbi.useHandle(sql -> of(sql.createUpdate("DELETE FROM cart WHERE status <> 'COMPLETING' AND " + THEIRS),
                person).execute());
    }

    /**
     * Deletes carts that were ordered, merged or expired so many days ago, the oldest first. The days stand in the text,
     * so that the planner sees how few rows are as old, however it plans.
     */
    public void forget(int afterDays, int limit) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                DELETE FROM cart WHERE id = ANY (ARRAY(
                    SELECT id FROM cart WHERE status IN ('ORDERED', 'MERGED', 'EXPIRED')
                       AND updated_at < now() - make_interval(days => %d)
                     ORDER BY updated_at LIMIT :limit FOR UPDATE SKIP LOCKED))
                """.formatted(afterDays)).bind("limit", limit).execute());
    }

    /** They are counted: PostgreSQL believes that one of many is soon met, and reads all carts where there is none. */
    public boolean any(Person person) {
        return jdbi.withHandle(sql -> of(sql.createQuery("SELECT count(*) > 0 FROM cart WHERE " + THEIRS), person)
                .mapTo(Boolean.class).one());
    }

    private static <T extends SqlStatement<T>> T of(T statement, Person person) {
        return person.bindAddresses(statement.bind("customerId", person.customerId()));
    }
}
