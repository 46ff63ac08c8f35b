package stoa.catalog.search.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.search.entity.SearchResult.Attribute;
import stoa.catalog.search.entity.SearchResult.Count;
import stoa.catalog.search.entity.SearchResult.Item;
import stoa.catalog.search.entity.SearchResult.Range;

/** Everything that can be found; a search is one statement. */
public class Searches {

    private static final Pattern COMMA = Pattern.compile(",");

    private final Jdbi jdbi;

    public Searches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param query its {@link SearchSort} knows the key that it comes after */
    public SearchResult find(SearchQuery query) {
        var filters = new SearchFilters(query);
        var rows = jdbi.withHandle(handle -> {
            var statement = handle.createQuery(SearchStatement.of(query, filters))
                    .bind("dictionary", Dictionaries.of(query.locale())).bind("words", String.join(" ", query.words()))
                    .bind("locale", query.locale()).bind("currency", query.currency()).bind("limit", query.limit())
                    .bindMap(filters.bindings());
            query.after().ifPresent(after -> SearchSort.bind(statement, after));
            return statement.map((row, context) -> Row.of(row)).list();
        });
        return result(rows);
    }

    private record Row(String kind, String code, String value, String label, long count, UUID id, String categories) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("kind"), row.getString("code"), row.getString("value"), row.getString("label"),
                    row.getLong("count"), row.getObject("id", UUID.class), row.getString("categories"));
        }

        Item item() {
            var ids = categories.substring(1, categories.length() - 1);
            return new Item(id, value, ids.isEmpty() ? List.of() : COMMA.splitAsStream(ids).map(UUID::fromString).toList(),
                    label);
        }

        Count counted() {
            return new Count(value, label, count);
        }

        Range range() {
            return new Range(Long.parseLong(value), Long.parseLong(label), count);
        }
    }

    private static SearchResult result(List<Row> rows) {
        var total = rows.stream().filter(row -> row.kind().equals("total")).mapToLong(Row::count).sum();
        var known = of(rows, "total").stream().anyMatch(row -> !row.value().equals("0"));
        return new SearchResult(of(rows, "item").stream().map(Row::item).toList(), total,
                of(rows, "category").stream().map(Row::counted).toList(),
                of(rows, "availability").stream().map(Row::counted).toList(),
                of(rows, "price").stream().map(Row::range).toList(), attributes(of(rows, "attribute")), known);
    }

    private static List<Row> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    private static List<Attribute> attributes(List<Row> rows) {
        Map<String, List<Count>> values = new LinkedHashMap<>();
        rows.forEach(row -> values.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row.counted()));
        return values.entrySet().stream().map(facet -> new Attribute(facet.getKey(), facet.getValue())).toList();
    }
}
