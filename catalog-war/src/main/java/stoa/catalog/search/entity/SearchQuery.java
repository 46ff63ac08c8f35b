package stoa.catalog.search.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.paging.SortOrder;

/**
 * What is searched for.
 *
 * @param words      all of which a product must have, in any form; empty means every product
 * @param categories any of which it must be in; empty means none is chosen
 * @param price      the range that its own price range must overlap
 * @param attributes for each facet chosen, the values of which it must have any
 * @param limit      the most items to find
 * @param after      the place in the order that they come after
 */
public record SearchQuery(List<String> words, String locale, String currency, Optional<List<UUID>> categories,
        PriceBounds price, Map<String, List<String>> attributes, boolean inStock, SortOrder sort, int limit,
        Optional<After> after) {

    /** Characters that a text, or a value to filter by, may have. */
    public static final int LONGEST = 300;

    /** In the currency's smallest unit, both ends included; null leaves an end open. */
    public record PriceBounds(Long least, Long most) {

        boolean isOpen() {
            return least == null && most == null;
        }
    }

    /** The last row seen. */
    public record After(String key, UUID id) { }

    /** The same search for other words. */
    public SearchQuery withWords(List<String> other) {
        return new SearchQuery(other, locale, currency, categories, price, attributes, inStock, sort, limit, after);
    }
}
