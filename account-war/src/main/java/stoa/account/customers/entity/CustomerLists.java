package stoa.account.customers.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Customers in pages: one statement a list, by keyset. */
public class CustomerLists {

    private static final RowMapper<Customer> CUSTOMER = ConstructorMapper.of(Customer.class);
    private static final String FILTERED = """
              FROM customer c JOIN login l ON l.id = c.id
             WHERE (CAST(:email AS text) IS NULL OR l.email = lower(:email))
               AND (CAST(:group AS text) IS NULL OR EXISTS (
                    SELECT 1 FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
                     WHERE m.customer_id = c.id AND g.code = :group))
               AND (CAST(:from AS timestamptz) IS NULL OR c.created_at >= :from)
               AND (CAST(:to AS timestamptz) IS NULL OR c.created_at <= :to)
            """;

    private final Jdbi jdbi;

    /** The last row of the page before. */
    public record Position(Instant createdAt, UUID id) { }

    public CustomerLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Customer> page(CustomerFilter filter, int rows, Optional<Position> after) {
        var direction = filter.newestFirst() ? "DESC" : "ASC";
        var beyond = filter.newestFirst() ? "<" : ">";
        return jdbi.withHandle(sql -> bound(sql.createQuery("""
                SELECT c.id, c.version, l.email, l.name, l.locale, c.created_at, c.updated_at,
                       ARRAY(SELECT g.code FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
                              WHERE m.customer_id = c.id ORDER BY g.code) AS groups
                """ + FILTERED + """
                   AND (CAST(:afterTime AS timestamptz) IS NULL OR (c.created_at, c.id) %s (:afterTime, :afterId))
                 ORDER BY c.created_at %s, c.id %s LIMIT :rows""".formatted(beyond, direction, direction)), filter)
                .bind("afterTime", after.map(Position::createdAt).orElse(null))
                .bind("afterId", after.map(Position::id).orElse(null))
                .bind("rows", rows).map(CUSTOMER).list());
    }

    public long count(CustomerFilter filter) {
        return jdbi.withHandle(sql -> bound(sql.createQuery("SELECT count(*)" + FILTERED), filter)
                .mapTo(Long.class).one());
    }

    private static <Q extends SqlStatement<Q>> Q bound(Q query, CustomerFilter filter) {
        return query.bind("email", filter.email()).bind("group", filter.group())
                .bind("from", filter.createdFrom()).bind("to", filter.createdTo());
    }
}
