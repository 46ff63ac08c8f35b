package stoa.catalog.search.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import stoa.catalog.categories.entity.Tree;
import stoa.catalog.search.entity.SearchQuery;
import stoa.catalog.search.entity.SearchQuery.After;
import stoa.catalog.search.entity.SearchQuery.PriceBounds;
import stoa.catalog.search.entity.SearchSort;
import stoa.catalog.search.entity.SearchWords;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.paging.SortOrder;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Paths;

/** Reads the parameters of a search; what is out of place is refused by its name. */
record ReadSearch(SearchParameters asked, MultivaluedMap<String, String> query, String locale, String currency) {

    private static final String ATTRIBUTES = "attributes.";
    private static final String CATEGORY = "category";
    private static final int MOST_VALUES = 100;

    /** Every parameter under the name of which a value is refused. */
    void check() {
        query.forEach((name, values) -> {
            if (name.startsWith(CATEGORY) && !name.equals(CATEGORY) || name.equals(ATTRIBUTES)) {
                throw invalid(name, "unknown", "is not known here");
            }
            if (values.size() > MOST_VALUES) {
                throw invalid(name, "too-many", "must not have more than " + MOST_VALUES + " values");
            }
            values.forEach(value -> check(name, value));
        });
        if (asked.inStock != null && !asked.inStock.equals("true") && !asked.inStock.equals("false")) {
            throw invalid("inStock", "invalid", "must be true or false");
        }
    }

    private static void check(String name, String value) {
        if (!name.equals("cursor") && value.length() > SearchQuery.LONGEST) {
            throw invalid(name, "too-long", "must have at most " + SearchQuery.LONGEST + " characters");
        }
        if ((name + value).codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw invalid(name, "invalid", "must be well-formed text");
        }
    }

    SortOrder sort() {
        return SortOrder.parse(asked.sort, SearchSort.FIELDS, "relevance");
    }

    PageRequest page() {
        return PageRequest.of(asked.limit, asked.cursor, asked.count, asked.text, new TreeMap<>(filters()), asked.least,
                asked.most, asked.inStock, locale, currency, sort());
    }

    SearchQuery search(PageRequest page, Tree tree) {
        return new SearchQuery(asked.text == null ? List.of() : SearchWords.of(asked.text), locale, currency,
                categories(tree), new PriceBounds(minor("price.gte", asked.least, RoundingMode.CEILING),
                        minor("price.lte", asked.most, RoundingMode.FLOOR)),
                attributes(), Boolean.parseBoolean(asked.inStock), sort(), page.limit() + 1, page.after().map(this::after));
    }

    private Map<String, List<String>> filters() {
        var filters = new TreeMap<String, List<String>>();
        query.forEach((name, values) -> {
            if (name.equals(CATEGORY) || name.startsWith(ATTRIBUTES)) {
                filters.put(name, values.stream().distinct().sorted().toList());
            }
        });
        return filters;
    }

    private Map<String, List<String>> attributes() {
        var attributes = new TreeMap<String, List<String>>();
        filters().forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTES)) {
                attributes.put(name.substring(ATTRIBUTES.length()), values);
            }
        });
        return attributes;
    }

    private Optional<List<UUID>> categories(Tree tree) {
        return Optional.ofNullable(query.get(CATEGORY)).map(keys -> List.copyOf(keys.stream().map(tree::find)
                .flatMap(Optional::stream).map(row -> tree.withBranches(row.id())).flatMap(Collection::stream)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))));
    }

    private Long minor(String name, String amount, RoundingMode mode) {
        if (amount == null) {
            return null;
        }
        if (!amount.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw invalid(name, "invalid", "must be an amount, as 12.50");
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new BigDecimal(amount).setScale(digits, mode).unscaledValue().longValueExact();
    }

    private After after(List<String> key) {
        if (key.size() != 2 || !SearchSort.of(sort()).knows(key.get(0)) || !key.get(1).matches(Paths.UUID)) {
            throw invalid("cursor", "invalid", "is not a cursor of this list");
        }
        return new After(key.get(0), UUID.fromString(key.get(1)));
    }

    private static Problem invalid(String name, String code, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, code, message);
    }
}
