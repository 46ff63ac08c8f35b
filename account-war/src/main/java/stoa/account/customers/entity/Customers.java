package stoa.account.customers.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All customers, each with what their login knows of them. */
public class Customers {

    private static final RowMapper<Customer> CUSTOMER = ConstructorMapper.of(Customer.class);
    private static final String COLUMNS = """
            SELECT c.id, c.version, l.email, l.name, l.locale, c.created_at, c.updated_at,
                   ARRAY(SELECT g.code FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
                          WHERE m.customer_id = c.id ORDER BY g.code) AS groups
              FROM customer c JOIN login l ON l.id = c.id
            """;

    private final Jdbi jdbi;

    public Customers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Customer> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + "WHERE c.id = :id").bind("id", id).map(CUSTOMER).findOne());
    }

    /** @param facts that the customer's events count already; @return whether the customer is new */
    public boolean add(UUID id, long facts) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO customer (id, sequence) VALUES (:id, :facts) ON CONFLICT (id) DO NOTHING""")
                .bind("id", id).bind("facts", facts).execute()) == 1;
    }

    /**
     * Counts a change.
     *
     * @param facts by which it is told
     * @return the sequence of the last of them; empty without such a customer
     */
    public Optional<Long> touch(UUID id, long facts) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                UPDATE customer SET version = version + 1, sequence = sequence + :facts, updated_at = now()
                 WHERE id = :id RETURNING sequence""").bind("id", id).bind("facts", facts).mapTo(Long.class).findOne());
    }

    /** As {@link #touch}, but only if the customer still has this version. */
    public Optional<Long> touchIf(UUID id, long version, long facts) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                UPDATE customer SET version = version + 1, sequence = sequence + :facts, updated_at = now()
                 WHERE id = :id AND version = :version RETURNING sequence""")
                .bind("id", id).bind("version", version).bind("facts", facts).mapTo(Long.class).findOne());
    }

    /** Keeps others from the customer until the transaction's end. @return whether there is one */
    public boolean lock(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM customer WHERE id = :id FOR UPDATE")
                .bind("id", id).mapTo(UUID.class).findOne()).isPresent();
    }

    /** Puts a customer into these groups and no others. @return how many of the codes there are */
    public int regroup(UUID id, List<String> codes) {
        return jdbi.withHandle(sql -> {
            sql.createUpdate("DELETE FROM customer_group_member WHERE customer_id = :id").bind("id", id).execute();
            return sql.createUpdate("""
                    INSERT INTO customer_group_member (customer_id, group_id, registered_at)
                    SELECT c.id, g.id, c.created_at FROM customer c, customer_group g
                     WHERE c.id = :id AND g.code = ANY(:codes)""")
                    .bind("id", id).bindArray("codes", String.class, codes.toArray()).execute();
        });
    }
}
