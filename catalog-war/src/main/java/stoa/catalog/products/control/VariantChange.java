package stoa.catalog.products.control;

import stoa.catalog.products.entity.StoredVariant;

/** @param before null for a new variant */
record VariantChange(StoredVariant before, StoredVariant after) {

    boolean isNothing() {
        return after.equals(before);
    }

    /** Whether more than the imported stock changed. */
    boolean isVisible() {
        return before == null || !after.counted(before.importedQuantity()).equals(before);
    }

    boolean counts() {
        return after.countsSince(before);
    }
}
