package stoa.order.orders.entity;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.money.Money;

/** Orders in pages: one statement a list, by keyset. */
public class OrderLists {

    /**
     * Of each status as many as fit on a page, by the index that begins with the status. Were it asked for by {@code =},
     * PostgreSQL would take all statuses for equally frequent and look for a rare one among all orders.
     */
    private static final String OF_EACH_STATUS = """
            unnest(string_to_array(:statuses, ',')) AS wanted CROSS JOIN LATERAL
            (SELECT * FROM customer_order %1$s ORDER BY status %2$s, created_at %2$s, id %2$s LIMIT :limit) AS customer_order""";

    private final Jdbi jdbi;

    public OrderLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The last row of the page before. */
    public record Position(Instant createdAt, UUID id) { }

    /** @return one row more than the limit when there is a next page */
    public List<OrderSummary> page(OrderFilter filter, Optional<Position> after, int limit) {
        var direction = filter.newestFirst() ? "DESC" : "ASC";
        var shown = filter.statuses().isEmpty() ? ofAny(filter, after.isPresent()) : ofEachStatus(filter, after.isPresent(), direction);
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                    SELECT id, number, status, payment_status, fulfilment_status, return_status, email, customer_id,
                           currency, grand_minor, created_at, placed_at,
                           (SELECT count(*) FROM order_line WHERE order_id = customer_order.id) AS line_count
                      FROM %1$s ORDER BY created_at %2$s, id %2$s LIMIT :limit
                    """.formatted(shown, direction));
            after.ifPresent(position -> query.bind("afterTime", position.createdAt()).bind("afterId", position.id()));
            return bound(query, filter).bind("limit", limit + 1).map((row, context) -> summary(row)).list();
        });
    }

    private static String ofAny(OrderFilter filter, boolean further) {
        var conditions = conditions(filter);
        if (further) {
            conditions.add("(created_at, id) " + beyond(filter) + " (:afterTime, :afterId)");
        }
        return "customer_order " + where(conditions);
    }

    private static String ofEachStatus(OrderFilter filter, boolean further, String direction) {
        var conditions = conditions(filter);
        conditions.add("status >= wanted AND status <= wanted");
        if (further) {
            conditions.add("(status, created_at, id) " + beyond(filter) + " (wanted, :afterTime, :afterId)");
        }
        return OF_EACH_STATUS.formatted(where(conditions), direction);
    }

    private static String beyond(OrderFilter filter) {
        return filter.newestFirst() ? "<" : ">";
    }

    public long count(OrderFilter filter) {
        var conditions = conditions(filter);
        if (!filter.statuses().isEmpty()) {
            conditions.add("status = ANY (string_to_array(:statuses, ','))");
        }
        return jdbi.withHandle(handle -> bound(handle.createQuery(
                "SELECT count(*) FROM customer_order " + where(conditions)), filter).mapTo(Long.class).one());
    }

    /** All but the status. */
    private static List<String> conditions(OrderFilter filter) {
        var conditions = new ArrayList<String>();
        if (filter.createdFrom() != null) {
            conditions.add("created_at >= :from");
        }
        if (filter.createdTo() != null) {
            conditions.add("created_at <= :to");
        }
        if (filter.email() != null) {
            conditions.add("lower(email) = lower(:email)");
        }
        if (filter.customerId() != null) {
            conditions.add("customer_id = :customer");
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    private static <Q extends SqlStatement<Q>> Q bound(Q query, OrderFilter filter) {
        if (!filter.statuses().isEmpty()) {
            query.bind("statuses", filter.statuses().stream().map(Enum::name).collect(joining(",")));
        }
        if (filter.createdFrom() != null) {
            query.bind("from", filter.createdFrom());
        }
        if (filter.createdTo() != null) {
            query.bind("to", filter.createdTo());
        }
        if (filter.email() != null) {
            query.bind("email", filter.email());
        }
        if (filter.customerId() != null) {
            query.bind("customer", filter.customerId());
        }
        return query;
    }

    private static OrderSummary summary(ResultSet row) throws SQLException {
        return new OrderSummary(row.getObject("id", UUID.class), row.getString("number"),
                OrderStatus.valueOf(row.getString("status")), PaymentStatus.valueOf(row.getString("payment_status")),
                FulfilmentStatus.valueOf(row.getString("fulfilment_status")),
                ReturnStatus.valueOf(row.getString("return_status")), row.getString("email"),
                row.getObject("customer_id", UUID.class),
                Money.ofMinor(row.getLong("grand_minor"), row.getString("currency")), row.getInt("line_count"),
                time(row, "created_at"), time(row, "placed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
