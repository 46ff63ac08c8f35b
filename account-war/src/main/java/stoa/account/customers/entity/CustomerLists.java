package stoa.account.customers.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Customers in pages: one statement a list, by keyset; each combination of filters has a text, hence a plan, of its own. */
public class CustomerLists {

    private static final RowMapper<Customer> CUSTOMER = ConstructorMapper.of(Customer.class);
    private static final String JOINED = " FROM customer c JOIN login l ON l.id = c.id ";
    /** A group's members are listed in the order of their own index. */
    private static final String GROUPED = JOINED + "JOIN customer_group_member m ON m.customer_id = c.id ";

    private final Jdbi jdbi;

    /** The last row of the page before. */
    public record Position(Instant createdAt, UUID id) { }

    public CustomerLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Customer> page(CustomerFilter filter, int rows, Optional<Position> after) {
        var direction = filter.newestFirst() ? "DESC" : "ASC";
        var conditions = conditions(filter);
        after.ifPresent(position -> conditions.add(
                "(" + time(filter) + ", " + id(filter) + ") " + (filter.newestFirst() ? "<" : ">") + " (:afterTime, :afterId)"));
        return jdbi.withHandle(sql -> {
            var query = bound(sql.createQuery("""
                    SELECT c.id, c.version, l.email, l.name, l.locale, c.created_at, c.updated_at,
                           ARRAY(SELECT g.code FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
                                  WHERE m.customer_id = c.id ORDER BY g.code) AS groups
                      %s %s ORDER BY %s %s, %s %s LIMIT :rows
                    """.formatted(joined(filter), where(conditions), time(filter), direction, id(filter), direction)), filter);
            after.ifPresent(position -> query.bind("afterTime", position.createdAt()).bind("afterId", position.id()));
            return query.bind("rows", rows).map(CUSTOMER).list();
        });
    }

    public long count(CustomerFilter filter) {
        return jdbi.withHandle(sql -> bound(sql.createQuery("SELECT count(*)" + joined(filter) + where(conditions(filter))), filter)
                .mapTo(Long.class).one());
    }

    private static List<String> conditions(CustomerFilter filter) {
        var conditions = new ArrayList<String>();
        if (filter.email() != null) {
            conditions.add("l.email = lower(:email)");
        }
        if (filter.group() != null) {
            conditions.add("m.group_id = (SELECT id FROM customer_group WHERE code = :group)");
        }
        if (filter.createdFrom() != null) {
            conditions.add(time(filter) + " >= :from");
        }
        if (filter.createdTo() != null) {
            conditions.add(time(filter) + " <= :to");
        }
        return conditions;
    }

    private static String joined(CustomerFilter filter) {
        return filter.group() == null ? JOINED : GROUPED;
    }

    private static String time(CustomerFilter filter) {
        return filter.group() == null ? "c.created_at" : "m.registered_at";
    }

    private static String id(CustomerFilter filter) {
        return filter.group() == null ? "c.id" : "m.customer_id";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    private static <Q extends SqlStatement<Q>> Q bound(Q query, CustomerFilter filter) {
        if (filter.email() != null) {
            query.bind("email", filter.email());
        }
        if (filter.group() != null) {
            query.bind("group", filter.group());
        }
        if (filter.createdFrom() != null) {
            query.bind("from", filter.createdFrom());
        }
        if (filter.createdTo() != null) {
            query.bind("to", filter.createdTo());
        }
        return query;
    }
}
