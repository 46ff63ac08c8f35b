package stoa.catalog.products.entity;

import java.util.List;
import java.util.Map;

/** What staff may change of a product in place: everything but its variants, which are resources of their own. */
public record ProductPatch(String slug, String externalRef, String name, String description, String vendor,
        String type, ProductStatus status, List<String> categories, List<String> tags, String taxClass,
        Map<String, Object> attributes, List<String> options, List<ProductDraft.MediaDraft> media,
        ProductDraft.Seo seo) {

    public ProductDraft draft() {
        return new ProductDraft(slug, externalRef, name, description, vendor, type, status, categories, tags, taxClass,
                attributes, options, media, seo, null);
    }
}
