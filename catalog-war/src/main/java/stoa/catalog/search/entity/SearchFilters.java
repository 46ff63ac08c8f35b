package stoa.catalog.search.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stoa.kernel.json.Json;

/**
 * The filters of a search as SQL. Each tells the facet that it belongs to, so that every facet can be counted under
 * all the others.
 */
final class SearchFilters {

    static final String CATEGORY = "#category";
    static final String PRICE = "#price";
    static final String AVAILABILITY = "#availability";

    private final List<String> misses = new ArrayList<>();
    private final Map<String, Object> bindings = new LinkedHashMap<>();

    SearchFilters(SearchQuery query) {
        query.categories().ifPresent(ids -> {
            miss("e.category_ids && ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(:categories AS jsonb)) AS uuid))",
                    CATEGORY);
            bindings.put("categories", Json.write(ids));
        });
        if (!query.price().isOpen()) {
            miss("COALESCE(o.price_max >= :least AND o.price_min <= :most, false)", PRICE);
            bindings.put("least", query.price().least() == null ? Long.valueOf(0) : query.price().least());
            bindings.put("most", query.price().most() == null ? Long.valueOf(Long.MAX_VALUE) : query.price().most());
        }
        if (query.inStock()) {
            miss("e.availability <> 'OUT_OF_STOCK'", AVAILABILITY);
        }
        query.attributes().forEach(this::attribute);
    }

    private void attribute(String code, List<String> values) {
        int number = bindings.size();
        misses.add("CASE WHEN e.facets && ARRAY(SELECT jsonb_array_elements_text(CAST(:tokens%1$d AS jsonb))) "
                .formatted(number) + "THEN NULL ELSE CAST(:code%1$d AS text) END".formatted(number));
        bindings.put("tokens" + number, Json.write(FacetTokens.chosen(code, values)));
        bindings.put("code" + number, code);
    }

    private void miss(String condition, String facet) {
        misses.add("CASE WHEN " + condition + " THEN NULL ELSE '" + facet + "' END");
    }

    /** An array of the facets whose filter keeps a product out. */
    String missed() {
        return misses.isEmpty() ? "CAST('{}' AS text[])"
                : "array_remove(CAST(ARRAY[" + String.join(", ", misses) + "] AS text[]), NULL)";
    }

    /** The condition that no filter keeps {@code found f} out. */
    String passed() {
        return misses.isEmpty() ? "true" : "f.missed = '{}'";
    }

    /** The condition that at most the filter of this facet does. */
    String passedBut(String facet) {
        return misses.isEmpty() ? "true" : "f.missed <@ ARRAY['" + facet + "']";
    }

    /** @param token SQL for a token of {@link FacetTokens} */
    String passedButTheFacetOf(String token) {
        return misses.isEmpty() ? "true"
                : "(f.missed = '{}' OR f.missed = ARRAY[split_part(" + token + ", E'\\x1f', 1)])";
    }

    Map<String, Object> bindings() {
        return bindings;
    }
}
