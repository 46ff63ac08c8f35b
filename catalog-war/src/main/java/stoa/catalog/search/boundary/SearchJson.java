package stoa.catalog.search.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stoa.catalog.categories.entity.Tree;
import stoa.catalog.search.boundary.SearchView.FacetView;
import stoa.catalog.search.boundary.SearchView.ValueView;
import stoa.catalog.search.entity.SearchResult;
import stoa.catalog.search.entity.SearchResult.Count;
import stoa.catalog.search.entity.SearchResult.Item;
import stoa.catalog.search.entity.SearchResult.Range;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.kernel.paging.Page;

/** Renders results: prepared products are sent as they are, joined with their categories' names. */
final class SearchJson {

    private static final Map<String, String> AVAILABILITIES = Map.of("IN_STOCK", "In stock", "LOW_STOCK", "Low stock",
            "BACKORDER", "On backorder", "OUT_OF_STOCK", "Out of stock");

    private SearchJson() { }

    /** @param corrected the text searched for instead, or null */
    static String of(Page<Item> page, SearchResult result, String currency, String corrected, Tree tree) {
        var json = new StringBuilder("{\"items\":[").append(page.items().stream()
                .map(item -> item.json() + ",\"categories\":" + tree.named(item.categoryIds()) + "}")
                .collect(Collectors.joining(","))).append(']');
        if (page.next() != null) {
            json.append(",\"next\":").append(Json.write(page.next()));
        }
        json.append(",\"total\":").append(page.total()).append(",\"facets\":").append(Json.write(facets(result, currency)));
        if (corrected != null) {
            json.append(",\"corrected\":").append(Json.write(corrected));
        }
        return json.append('}').toString();
    }

    private static List<FacetView> facets(SearchResult result, String currency) {
        var facets = new ArrayList<FacetView>();
        add(facets, "category", "CATEGORY", result.categories().stream().map(SearchJson::told).toList());
        add(facets, "price", "RANGE", result.prices().stream().map(range -> told(range, currency)).toList());
        add(facets, "availability", "TERMS", result.availabilities().stream().map(SearchJson::told).toList());
        result.attributes().forEach(facet ->
                add(facets, facet.code(), "TERMS", facet.values().stream().map(SearchJson::told).toList()));
        return facets;
    }

    private static void add(List<FacetView> facets, String code, String type, List<ValueView> values) {
        if (!values.isEmpty()) {
            facets.add(new FacetView(code, type, values));
        }
    }

    private static ValueView told(Count count) {
        var label = count.label() == null ? AVAILABILITIES.getOrDefault(count.value(), count.value()) : count.label();
        return new ValueView(count.value(), label, count.count());
    }

    private static ValueView told(Range range, String currency) {
        var least = Money.ofMinor(range.least(), currency).amount().toPlainString();
        var most = Money.ofMinor(range.most(), currency).amount().toPlainString();
        return new ValueView(least + ".." + most, least + " – " + most, range.count());
    }
}
