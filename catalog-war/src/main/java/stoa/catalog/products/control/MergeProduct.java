package stoa.catalog.products.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import stoa.catalog.products.entity.AttributesTold;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductStatus;
import stoa.catalog.products.entity.StoredProduct.Picture;
import stoa.catalog.products.entity.StoredProduct;
import stoa.kernel.ids.Ids;

/** Lays a draft over a product as it is, or over the defaults of a new one. */
final class MergeProduct {

    /** What names in drafts stand for. */
    record Names(Map<String, UUID> types, Map<String, UUID> categories, Function<ProductDraft.MediaDraft, Picture> pictures) { }

    private final Names names;
    private final AttributesTold told;

    MergeProduct(Names names, AttributesTold told) {
        this.names = names;
        this.told = told;
    }

    StoredProduct fresh(ProductDraft draft, String slug) {
        var blank = new StoredProduct(Ids.next(), 0, 0, null, names.types().get("default"), ProductStatus.ACTIVE, null,
                "standard", List.of(), Map.of(), List.of(), draft.name(), slug, null, null, List.of(), List.of());
        return over(blank, draft);
    }

    /** What the draft leaves out stays as it is. */
    StoredProduct over(StoredProduct now, ProductDraft draft) {
        return new StoredProduct(now.id(), now.version(), now.sequence(), or(draft.externalRef(), now.externalRef()),
                draft.type() == null ? now.typeId() : names.types().get(draft.type()), or(draft.status(), now.status()),
                or(draft.vendor(), now.vendor()), or(draft.taxClass(), now.taxClass()), or(draft.tags(), now.tags()),
                attributes(now, draft), options(now, draft), draft.name(),
                or(draft.slug(), now.slug()), or(draft.description(), now.description()), or(draft.seo(), now.seo()),
                draft.categories() == null ? now.categoryIds() : categories(draft),
                draft.media() == null ? now.media() : draft.media().stream().map(names.pictures()).toList());
    }

    private List<UUID> categories(ProductDraft draft) {
        return draft.categories().stream().map(names.categories()::get).filter(Objects::nonNull).distinct().toList();
    }

    private Map<String, Object> attributes(StoredProduct now, ProductDraft draft) {
        if (draft.attributes() == null || told == AttributesTold.ALL) {
            return or(draft.attributes(), now.attributes());
        }
        var attributes = new LinkedHashMap<>(now.attributes());
        attributes.putAll(draft.attributes());
        return attributes;
    }

    private static List<String> options(StoredProduct now, ProductDraft draft) {
        if (draft.options() != null) {
            return draft.options();
        }
        var options = new LinkedHashSet<>(now.options());
        if (draft.variants() != null && options.isEmpty()) {
            draft.variants().forEach(variant -> options.addAll(CheckVariants.optionsOf(variant).keySet()));
        }
        return List.copyOf(options);
    }

    private static <T> T or(T told, T otherwise) {
        return told == null ? otherwise : told;
    }
}
