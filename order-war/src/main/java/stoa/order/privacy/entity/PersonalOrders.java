package stoa.order.privacy.entity;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.privacy.Person;

/** The orders of a person: the customer's, and guests' that bear an address of theirs. */
public class PersonalOrders {

    private static final String THEIRS = "(customer_id = :customerId OR customer_id IS NULL AND "
            + Person.left("email", "created_at") + ")";

    private final Jdbi jdbi;

    public PersonalOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was bought, for how much, by whom and where it went, as a JSON object; amounts in the smallest unit. */
    public String export(Person person) {
        return jdbi.withHandle(sql -> of(sql.createQuery("""
                SELECT CAST(json_build_object('orders', coalesce(json_agg(json_build_object('id', o.id, 'number', o.number,
                       'status', o.status, 'paymentStatus', o.payment_status, 'email', o.email, 'locale', o.locale,
                       'currency', o.currency, 'grandMinor', o.grand_minor, 'taxMinor', o.tax_minor,
                       'shippingMinor', o.shipping_minor, 'discountsMinor', o.discounts_minor,
                       'shippingAddress', CAST(o.shipping_address AS json), 'billingAddress', CAST(o.billing_address AS json),
                       'metadata', o.metadata, 'closeReason', o.close_reason, 'createdAt', o.created_at,
                       'placedAt', o.placed_at,
                       'lines', (SELECT json_agg(json_build_object('sku', l.sku, 'name', l.name, 'quantity', l.ordered,
                           'unitMinor', l.unit_minor, 'totalMinor', l.total_minor) ORDER BY l.position)
                           FROM order_line l WHERE l.order_id = o.id)) ORDER BY o.id), '[]')) AS text)
                  FROM customer_order o WHERE\s""" + THEIRS), person).mapTo(String.class).one());
    }

    /**
     * Takes the person out of those whose payment is decided. Amounts, tax, numbers and what was bought stay, and of the
     * addresses what tax is told by: country and region. A reason that somebody wrote goes, one of Stoa's own codes stays.
     */
    public void erase(Person person) {
        jdbi.useHandle(sql -> of(sql.createUpdate("""
                UPDATE customer_order SET version = version + 1, updated_at = now(), customer_id = NULL, email = NULL,
                       metadata = '{}', billing_address = NULL,
                       shipping_address = CAST(jsonb_strip_nulls(jsonb_build_object(
                           'country', CAST(shipping_address AS jsonb) -> 'country',
                           'region', CAST(shipping_address AS jsonb) -> 'region')) AS text),
                       close_reason = CASE WHEN close_reason ~ '^payment-[a-z]+$' THEN close_reason END
                 WHERE status <> 'PENDING_PAYMENT' AND\s""" + THEIRS), person).execute());
    }

    public boolean any(Person person) {
        return jdbi.withHandle(sql -> of(sql.createQuery("SELECT EXISTS (SELECT 1 FROM customer_order WHERE " + THEIRS + ")"),
                person).mapTo(Boolean.class).one());
    }

    private static <T extends SqlStatement<T>> T of(T statement, Person person) {
        return person.bindAddresses(statement.bind("customerId", person.customerId()));
    }
}
