package stoa.catalog.products.control;

import java.util.List;
import stoa.catalog.products.entity.ProductStatus;
import stoa.catalog.products.entity.StoredProduct;

/**
 * A product before and after a write, with those of its variants that the write names.
 *
 * @param before  null for a new product
 * @param touched whether something else of it changed: a variant went away, a price came
 */
record ProductChange(StoredProduct before, StoredProduct after, List<VariantChange> variants, boolean touched) {

    /** Variants whose stock one message counts. */
    static final int COUNTED_AT_ONCE = 100;

    boolean isNothing() {
        return !isVisible() && counted().isEmpty();
    }

    boolean isVisible() {
        return before == null || touched || !after.saysAs(before)
                || variants.stream().anyMatch(VariantChange::isVisible);
    }

    List<VariantChange> counted() {
        return variants.stream().filter(VariantChange::counts).toList();
    }

    /** The change with the version and the sequence that it leaves behind. */
    ProductChange numbered() {
        int messages = (counted().size() + COUNTED_AT_ONCE - 1) / COUNTED_AT_ONCE;
        int told = isVisible() ? 1 : 0;
        return new ProductChange(before, after.next(told, told + messages), variants, touched);
    }

    /** The event's name. */
    String event() {
        if (before == null) {
            return "product.created";
        }
        return after.status() == ProductStatus.ARCHIVED && before.status() != ProductStatus.ARCHIVED
                ? "product.archived" : "product.updated";
    }
}
