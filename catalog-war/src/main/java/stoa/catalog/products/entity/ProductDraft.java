package stoa.catalog.products.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A product as somebody writes it: staff by hand, or a shop's import.
 * <p>Everything but the name may be absent. Absent means the default when the product is new, and "as it is" when it
 * exists; an empty list means none.
 *
 * @param slug       in the store's language; made from the name when absent
 * @param type       the code of a product type
 * @param categories slugs of categories that exist
 * @param options    names of what the variants differ in, in the order shown
 */
public record ProductDraft(String slug, String externalRef, String name, String description, String vendor,
        String type, ProductStatus status, List<String> categories, List<String> tags, String taxClass,
        Map<String, Object> attributes, List<String> options, List<MediaDraft> media, Seo seo,
        List<VariantDraft> variants) {

    /** Nothing but some variants of a product that exists. */
    public static ProductDraft ofVariants(String name, List<VariantDraft> variants) {
        return new ProductDraft(null, null, name, null, null, null, null, null, null, null, null, null, null, null, variants);
    }

    /** The same draft with another description. */
    public ProductDraft withDescription(String other) {
        return new ProductDraft(slug, externalRef, name, other, vendor, type, status, categories, tags, taxClass,
                attributes, options, media, seo, variants);
    }

    /** The same draft in other categories. */
    public ProductDraft withCategories(List<String> others) {
        return new ProductDraft(slug, externalRef, name, description, vendor, type, status, others, tags, taxClass,
                attributes, options, media, seo, variants);
    }

    /** The same draft with other variants. */
    public ProductDraft withVariants(List<VariantDraft> others) {
        return new ProductDraft(slug, externalRef, name, description, vendor, type, status, categories, tags, taxClass,
                attributes, options, media, seo, others);
    }

    public Stream<MediaDraft> pictures() {
        return media == null ? Stream.empty() : media.stream().filter(Objects::nonNull);
    }

    /**
     * A picture: an address that is shown and never fetched, or a file.
     *
     * @param url  absolute, or the path of one of our own media
     * @param file a plain name in the import's own folder
     */
    public record MediaDraft(String url, String file, String alt) { }

    /** What search engines are told. */
    public record Seo(String title, String description) { }

    /**
     * @param options  a value for each of the product's options
     * @param quantity stock on hand, counted when it differs from the one imported last
     * @param media    the picture that shows this variant, by its address
     */
    public record VariantDraft(String sku, String gtin, String externalRef, Map<String, String> options,
            List<PriceDraft> prices, Integer weightGrams, InventoryPolicy inventoryPolicy, Integer quantity,
            Map<String, Object> attributes, MediaDraft media) { }

    /**
     * A base price.
     *
     * @param amount    a decimal with exactly the currency's digits
     * @param compareAt the struck-out price, in the same form
     */
    public record PriceDraft(String amount, String currency, String compareAt) { }
}
