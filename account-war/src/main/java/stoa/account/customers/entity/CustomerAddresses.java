package stoa.account.customers.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The customers' address books; each is reached by its owner only. */
public class CustomerAddresses {

    private static final String COLUMNS = "SELECT id, version, name, company, line1, line2, city, region, postal_code, "
            + "country, phone, default_billing, default_shipping, created_at, updated_at FROM customer_address ";

    private final Jdbi jdbi;

    public CustomerAddresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<CustomerAddress> byId(UUID customer, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + "WHERE id = :id AND customer_id = :customer")
                .bind("id", id).bind("customer", customer).map((row, context) -> address(row)).findOne());
    }

    /** In the order of their making. @param after the last row's id, if any */
    public List<CustomerAddress> page(UUID customer, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + """
                WHERE customer_id = :customer AND id > :after ORDER BY id LIMIT :rows""")
                .bind("customer", customer).bind("after", after.orElse(new UUID(0, 0))).bind("rows", rows)
                .map((row, context) -> address(row)).list());
    }

    public int count(UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM customer_address WHERE customer_id = :customer")
                .bind("customer", customer).mapTo(Integer.class).one());
    }

    public void add(UUID id, UUID customer, PostalAddress address) {
        jdbi.useHandle(sql -> bound(sql.createUpdate("""
                INSERT INTO customer_address (id, customer_id, name, company, line1, line2, city, region, postal_code,
                       country, phone, default_billing, default_shipping)
                VALUES (:id, :customer, :name, :company, :line1, :line2, :city, :region, :postalCode, :country, :phone,
                       :defaultBilling, :defaultShipping)"""), address)
                .bind("id", id).bind("customer", customer).execute());
    }

    public void change(UUID id, UUID customer, PostalAddress address) {
        jdbi.useHandle(sql -> bound(sql.createUpdate("""
                UPDATE customer_address SET name = :name, company = :company, line1 = :line1, line2 = :line2, city = :city,
                       region = :region, postal_code = :postalCode, country = :country, phone = :phone,
                       default_billing = :defaultBilling, default_shipping = :defaultShipping,
                       version = version + 1, updated_at = now()
                 WHERE id = :id AND customer_id = :customer"""), address)
                .bind("id", id).bind("customer", customer).execute());
    }

    public void remove(UUID customer, UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM customer_address WHERE id = :id AND customer_id = :customer")
                .bind("id", id).bind("customer", customer).execute());
    }

    /** Takes from all other addresses what this one is the default for now. */
    public void yieldTo(UUID id, UUID customer, PostalAddress address) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                UPDATE customer_address SET default_billing = default_billing AND NOT :billing,
                       default_shipping = default_shipping AND NOT :shipping, version = version + 1, updated_at = now()
                 WHERE customer_id = :customer AND id <> :id
                   AND (default_billing AND :billing OR default_shipping AND :shipping)""")
                .bind("billing", address.defaultBilling()).bind("shipping", address.defaultShipping())
                .bind("customer", customer).bind("id", id).execute());
    }

    private static <Q extends SqlStatement<Q>> Q bound(Q statement, PostalAddress address) {
        return statement.bind("name", address.name()).bind("company", address.company())
                .bind("line1", address.line1()).bind("line2", address.line2()).bind("city", address.city())
                .bind("region", address.region()).bind("postalCode", address.postalCode())
                .bind("country", address.country()).bind("phone", address.phone())
                .bind("defaultBilling", address.defaultBilling()).bind("defaultShipping", address.defaultShipping());
    }

    private static CustomerAddress address(ResultSet row) throws SQLException {
        var address = new PostalAddress(row.getString("name"), row.getString("company"), row.getString("line1"),
                row.getString("line2"), row.getString("city"), row.getString("region"), row.getString("postal_code"),
                row.getString("country"), row.getString("phone"), row.getBoolean("default_billing"),
                row.getBoolean("default_shipping"));
        return new CustomerAddress(row.getObject("id", UUID.class), row.getLong("version"), address,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
