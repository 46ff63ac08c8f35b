package stoa.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shelf: prepared texts, one statement a request. A limit stands in its statement, so that a plan for any values keeps it. */
final class Goods {

    private static final int PAGE = 20;

    private Goods() { }

    static Answer detail(Connection sql, String slug) throws SQLException {
        try (var statement = sql.prepareStatement("SELECT detail_json FROM product WHERE slug = ?")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? new Answer(200, rows.getString(1)) : new Answer(404, "{}");
            }
        }
    }

    static Answer list(Connection sql, String category, String cursor) throws SQLException {
        try (var statement = sql.prepareStatement("""
                SELECT p.list_json, c.created_at || '/' || c.product_id FROM product_category c JOIN product p ON p.id = c.product_id
                 WHERE c.category = ? AND (c.created_at, c.product_id) > (CAST(? AS timestamptz), CAST(? AS uuid))
                 ORDER BY c.created_at, c.product_id LIMIT 21""")) {
            var after = cursor == null ? new String[] {"-infinity", "00000000-0000-0000-0000-000000000000"} : cursor.split("/");
            statement.setString(1, category);
            statement.setString(2, after[0]);
            statement.setString(3, after[1]);
            var json = new StringBuilder("{\"items\":[");
            String last = null;
            boolean more = false;
            try (var rows = statement.executeQuery()) {
                for (int count = 0; rows.next(); count++) {
                    if (count == PAGE) {
                        more = true;
                    } else {
                        json.append(count == 0 ? "" : ",").append(rows.getString(1));
                        last = rows.getString(2);
                    }
                }
            }
            return new Answer(200, json.append(more ? "],\"next\":" + Json.text(last) + "}" : "]}").toString());
        }
    }

    static Answer search(Connection sql, String text) throws SQLException {
        try (var statement = sql.prepareStatement("""
                WITH asked AS (SELECT plainto_tsquery('stoa_catalog.stoa_english', ?) AS q),
                     hit AS MATERIALIZED (SELECT e.product_id, e.facets, ts_rank(e.words, q) AS rank FROM entry e, asked WHERE e.words @@ q)
                SELECT 'item', p.list_json, 0 FROM (SELECT product_id, rank FROM hit ORDER BY rank DESC, product_id LIMIT 20) h
                  JOIN product p ON p.id = h.product_id
                UNION ALL SELECT 'total', NULL, count(*) FROM hit
                UNION ALL SELECT 'facet', f, count(*) FROM hit, unnest(hit.facets) f GROUP BY f""")) {
            statement.setString(1, text);
            var items = new StringBuilder();
            var facets = new LinkedHashMap<String, StringBuilder>();
            long total = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    switch (rows.getString(1)) {
                        case "item" -> items.append(items.isEmpty() ? "" : ",").append(rows.getString(2));
                        case "total" -> total = rows.getLong(3);
                        default -> count(facets, rows.getString(2), rows.getLong(3));
                    }
                }
            }
            return new Answer(200, "{\"items\":[" + items + "],\"total\":" + total + ",\"facets\":[" + told(facets) + "]}");
        }
    }

    private static void count(Map<String, StringBuilder> facets, String facet, long count) {
        int bar = facet.indexOf('\u001f');
        var values = facets.computeIfAbsent(facet.substring(0, bar), code -> new StringBuilder());
        var value = Json.text(facet.substring(bar + 1));
        values.append(values.isEmpty() ? "" : ",").append("{\"value\":").append(value).append(",\"label\":").append(value)
                .append(",\"count\":").append(count).append('}');
    }

    private static String told(Map<String, StringBuilder> facets) {
        var json = new StringBuilder();
        facets.forEach((code, values) -> json.append(json.isEmpty() ? "" : ",").append("{\"code\":").append(Json.text(code))
                .append(",\"type\":\"TERMS\",\"values\":[").append(values).append("]}"));
        return json.toString();
    }
}
