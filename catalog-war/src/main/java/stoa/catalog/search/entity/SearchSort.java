package stoa.catalog.search.entity;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.statement.SqlStatement;
import stoa.kernel.paging.SortOrder;

/** How results are ordered: what they are ordered by, and how a place in that order is written down. */
public enum SearchSort {
    /** Best first; {@code -relevance} is worst first. Without words all are alike. */
    RELEVANCE("relevance", "ts_rank(e.words, (SELECT query FROM asked), 1)", "CAST(f.key AS text)",
            "CAST(:key AS real)", "\\d{1,3}(\\.\\d{1,12})?([eE]-[0-2]?\\d)?"),
    /** Products without a price come last either way. */
    PRICE("price", "COALESCE(o.price_min, %s)", "CAST(f.key AS text)", "CAST(:key AS bigint)", "-?\\d{1,18}|9223372036854775807"),
    NAME("name", "d.name_key", "encode(f.key, 'hex')", "decode(:key, 'hex')", "([0-9a-f]{2}){0,4000}"),
    CREATED("createdAt", "CAST(extract(epoch FROM d.created_at) * 1000000 AS bigint)", "CAST(f.key AS text)",
            "CAST(:key AS bigint)", "\\d{1,18}");

    /** The fields that a search can be sorted by. */
    public static final Set<String> FIELDS = Set.of("relevance", "price", "name", "createdAt");

    private final String field;
    private final String value;
    private final String written;
    private final String read;
    private final Predicate<String> wellFormed;

    SearchSort(String field, String value, String written, String read, String pattern) {
        this.field = field;
        this.value = value;
        this.written = written;
        this.read = read;
        this.wellFormed = java.util.regex.Pattern.compile(pattern).asMatchPredicate();
    }

    /** @param order its field is one of {@link #FIELDS} */
    public static SearchSort of(SortOrder order) {
        for (var sort : values()) {
            if (sort.field.equals(order.field())) {
                return sort;
            }
        }
        throw new IllegalArgumentException(order.field());
    }

    /** Whether a text can be a place in this order. */
    public boolean knows(String key) {
        return wellFormed.test(key);
    }

    boolean descends(SortOrder order) {
        return this == RELEVANCE ? !order.descending() : order.descending();
    }

    String value(SearchQuery query) {
        if (this == RELEVANCE && query.words().isEmpty()) {
            return "CAST(0 AS real)";
        }
        return value.formatted(query.sort().descending() ? "-1" : "9223372036854775807");
    }

    /** What else than entries and their offers the key is read from. */
    String join() {
        return this == RELEVANCE || this == PRICE ? ""
                : "JOIN product_document d ON d.product_id = e.product_id AND d.locale = e.locale"
                        + " AND d.currency = CAST(:currency AS char(3))";
    }

    String written() {
        return written;
    }

    /** The condition that a row comes after the place seen; empty on the first page. */
    String condition(SearchQuery query) {
        return query.after().isEmpty() ? "" : "AND (f.key %1$s %2$s OR f.key = %2$s AND f.product_id > CAST(:afterId AS uuid))"
                .formatted(descends(query.sort()) ? "<" : ">", read);
    }

    static void bind(SqlStatement<?> statement, SearchQuery.After after) {
        UUID id = after.id();
        statement.bind("key", after.key()).bind("afterId", id.toString());
    }
}
