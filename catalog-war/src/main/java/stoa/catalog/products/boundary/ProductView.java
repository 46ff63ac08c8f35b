package stoa.catalog.products.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.catalog.documents.control.VariantView;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductStatus;
import stoa.kernel.money.Money;

/**
 * The contract of a product as read. Lists leave out description, options, variants and seo; a product without a price
 * in the asked currency has no {@code priceRange}.
 */
public record ProductView(UUID id, String slug, String name, String description, String vendor, ProductStatus status,
        List<CategoryName> categories, List<MediaView> media, List<OptionView> options,
        Map<String, Object> attributes, PriceRange priceRange, List<VariantView> variants, int variantCount,
        String availability, ProductDraft.Seo seo, Instant createdAt, Instant updatedAt) {

    public record CategoryName(UUID id, String slug, String name) { }

    public record MediaView(String url, String alt, Integer width, Integer height) { }

    public record OptionView(String name, List<String> values) { }

    public record PriceRange(Money min, Money max) { }
}
