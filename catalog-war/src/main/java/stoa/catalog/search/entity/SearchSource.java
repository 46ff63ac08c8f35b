package stoa.catalog.search.entity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a product is found by, as the tables hold it.
 *
 * @param filterable        codes of the attributes that its type lets shoppers filter by
 * @param options           the values of each option
 * @param variantAttributes the attributes of its variants, each combination once
 */
public record SearchSource(UUID id, String vendor, List<String> tags, Map<String, Object> attributes,
        List<String> filterable, List<Text> texts, Map<String, List<String>> options,
        List<Map<String, Object>> variantAttributes) {

    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_VALUES = 20_000;

    /** A product in one language. */
    public record Text(String locale, String name, String slug, String description) { }

    /** The row by which the product is found in a language; texts are in it, or else in the fallback. */
    public SearchEntry entry(String locale, String fallback) {
        var text = text(locale, fallback);
        return new SearchEntry(id, locale, text.name(), text.slug(), vendor, Dictionaries.of(locale),
                SearchWords.spaced(text.name()), SearchWords.spaced(vendor),
                tags.stream().map(SearchWords::spaced).collect(Collectors.joining(" ")), optionWords(),
                SearchWords.spaced(cut(SearchWords.withoutTags(text.description()), LONGEST_DESCRIPTION)), facets());
    }

    private Text text(String locale, String fallback) {
        return texts.stream().filter(one -> one.locale().equals(locale)).findFirst()
                .or(() -> texts.stream().filter(one -> one.locale().equals(fallback)).findFirst())
                .orElseGet(() -> texts.get(0));
    }

    private String optionWords() {
        return cut(options.values().stream().flatMap(Collection::stream).map(SearchWords::spaced).distinct()
                .collect(Collectors.joining(" ")), LONGEST_VALUES);
    }

    private List<String> facets() {
        var own = Stream.concat(FacetTokens.of(FacetTokens.VENDOR, vendor),
                options.entrySet().stream().flatMap(option -> FacetTokens.of(option.getKey(), option.getValue())));
        var attributed = Stream.concat(Stream.of(attributes), variantAttributes.stream())
                .flatMap(some -> filterable.stream().flatMap(code -> FacetTokens.of(code, some.get(code))));
        return List.copyOf(Stream.concat(own, attributed).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
