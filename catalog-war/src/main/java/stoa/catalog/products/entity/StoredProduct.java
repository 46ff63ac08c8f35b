package stoa.catalog.products.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product as the tables hold it, in the store's language, without its variants.
 *
 * @param version  counts the changes that staff must know of before making one
 * @param sequence of the last event told of it
 */
public record StoredProduct(UUID id, long version, long sequence, String externalRef, UUID typeId,
        ProductStatus status, String vendor, String taxClass, List<String> tags, Map<String, Object> attributes,
        List<String> options, String name, String slug, String description, ProductDraft.Seo seo,
        List<UUID> categoryIds, List<Picture> media) {

    /** A picture shown with a product: one of ours, or one elsewhere. */
    public record Picture(UUID mediaId, String url, String alt) { }

    /** The same content under the next version and with the sequence of its last event. */
    public StoredProduct next(long versions, long events) {
        return new StoredProduct(id, version + versions, sequence + events, externalRef, typeId, status, vendor,
                taxClass, tags, attributes, options, name, slug, description, seo, categoryIds, media);
    }

    /** Whether both say the same of the product. */
    public boolean saysAs(StoredProduct other) {
        return equals(other.next(version - other.version, sequence - other.sequence));
    }
}
