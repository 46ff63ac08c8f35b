package stoa.catalog.search.entity;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Names that begin as somebody is typing. */
public class Suggestions {

    private static final String FIND = """
            SELECT s.text, s.slug FROM (
            (SELECT c.name AS text, CAST(NULL AS text) AS slug, 1 AS place
               FROM category c WHERE to_tsvector('stoa_simple', c.name) @@ to_tsquery('stoa_simple', :any)
              ORDER BY char_length(c.name), c.name LIMIT 3)
            UNION ALL
            (SELECT v.vendor, NULL, 2
               FROM (SELECT DISTINCT e.vendor FROM search_entry e
                      WHERE e.locale = :locale AND e.titles @@ to_tsquery('stoa_simple', :vendor)) v
              ORDER BY char_length(v.vendor), v.vendor LIMIT 3)
            UNION ALL
            (SELECT e.name, e.slug, 3
               FROM search_entry e WHERE e.locale = :locale AND e.titles @@ to_tsquery('stoa_simple', :name)
              ORDER BY char_length(e.name), e.name, e.product_id LIMIT 10)
            ) s ORDER BY s.place, char_length(s.text), s.text LIMIT 10
            """;

    private final Jdbi jdbi;

    /** @param slug of the product; absent for a category and a vendor */
    public record Suggestion(String text, String slug) { }

    public Suggestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param prefixes at least one; a name is suggested when each of them begins one of its words */
    public List<Suggestion> of(List<String> prefixes, String locale) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND).bind("locale", locale)
                .bind("any", prefixed(prefixes, "")).bind("vendor", prefixed(prefixes, "B"))
                .bind("name", prefixed(prefixes, "A"))
                .map((row, context) -> new Suggestion(row.getString("text"), row.getString("slug"))).list());
    }

    private static String prefixed(List<String> prefixes, String weight) {
        return prefixes.stream().map(prefix -> "'" + prefix + "':*" + weight).collect(Collectors.joining(" & "));
    }
}
