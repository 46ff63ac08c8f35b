package stoa.catalog.search.entity;

import java.util.List;
import java.util.UUID;

/**
 * What a search found: a page of prepared products, how many there are in all, and what they can be narrowed by.
 *
 * @param known whether its words find anything, be it kept out by the filters
 */
public record SearchResult(List<Item> items, long total, List<Count> categories, List<Count> availabilities,
        List<Range> prices, List<Attribute> attributes, boolean known) {

    /**
     * @param json the product in lists, without closing brace and categories
     * @param key  its place in the order
     */
    public record Item(UUID productId, String json, List<UUID> categoryIds, String key) { }

    /** How many products have a value. */
    public record Count(String value, String label, long count) { }

    /** How many products' price ranges overlap this one, in the currency's smallest unit, both ends included. */
    public record Range(long least, long most, long count) { }

    /** An option, the vendor or an attribute, with its values. */
    public record Attribute(String code, List<Count> values) { }
}
