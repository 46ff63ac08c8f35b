package stoa.catalog.products.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.documents.entity.Slugs;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.Variants;
import stoa.catalog.products.entity.WriteMode;
import stoa.kernel.problems.FieldError;

/**
 * Finds the product that a draft is of: by its external reference, else its slug; without both by its variants' skus,
 * and without variants by the slug that its name makes.
 */
final class MatchProducts {

    private final List<StoredProduct> products;
    private final Map<String, UUID> owners = new HashMap<>();

    MatchProducts(List<StoredProduct> products, Variants variants, List<ProductDraft> drafts) {
        this.products = products;
        var unnamed = drafts.stream().filter(draft -> draft.slug() == null).flatMap(MatchProducts::variants)
                .map(variant -> new Variants.Key(null, variant.sku(), null, Map.of())).toList();
        if (!unnamed.isEmpty()) {
            owners.putAll(variants.matching(unnamed).stream()
                    .collect(Collectors.toMap(StoredVariant::sku, StoredVariant::productId)));
        }
    }

    static Collection<String> slugs(List<ProductDraft> drafts) {
        return drafts.stream().map(draft -> draft.slug() == null ? Slugs.of(draft.name()) : draft.slug()).toList();
    }

    static Collection<String> refs(List<ProductDraft> drafts) {
        return drafts.stream().map(ProductDraft::externalRef).filter(Objects::nonNull).toList();
    }

    static Collection<String> skus(List<ProductDraft> drafts) {
        return drafts.stream().flatMap(MatchProducts::variants).map(VariantDraft::sku).toList();
    }

    /** Null if the draft is of a new product. */
    StoredProduct of(ProductDraft draft, WriteMode mode, List<FieldError> errors) {
        var byRef = draft.externalRef() == null ? null : first(one -> draft.externalRef().equals(one.externalRef()));
        var bySlug = draft.slug() == null ? null : first(one -> draft.slug().equals(one.slug()));
        if (mode == WriteMode.CREATE) {
            refuse(byRef, "/externalRef", "external-ref-taken", errors);
            refuse(bySlug, "/slug", "slug-taken", errors);
            return null;
        }
        if (byRef != null && bySlug != null && byRef != bySlug) {
            refuse(bySlug, "/slug", "slug-taken", errors);
        }
        if (byRef != null || bySlug != null || draft.slug() != null) {
            return byRef == null ? bySlug : byRef;
        }
        return byWhatItHolds(draft);
    }

    private StoredProduct byWhatItHolds(ProductDraft draft) {
        if (variants(draft).findAny().isEmpty()) {
            return first(one -> one.slug().equals(Slugs.of(draft.name())));
        }
        var found = variants(draft).map(variant -> owners.get(variant.sku())).filter(Objects::nonNull).distinct().toList();
        return found.size() == 1 ? first(one -> one.id().equals(found.get(0))) : null;
    }

    private StoredProduct first(Predicate<StoredProduct> same) {
        return products.stream().filter(same).findFirst().orElse(null);
    }

    private static void refuse(StoredProduct other, String pointer, String code, List<FieldError> errors) {
        if (other != null) {
            errors.add(new FieldError(pointer, code, "belongs to another product"));
        }
    }

    private static Stream<VariantDraft> variants(ProductDraft draft) {
        return draft.variants() == null ? Stream.empty() : draft.variants().stream();
    }
}
