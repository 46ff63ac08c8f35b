package stoa.cart.carts.entity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A {@link CartLine} as {@code cart_line} holds it. */
record LineRow(UUID id, int position, UUID variantId, int quantity, String sku, UUID productId, String productSlug,
        String name, Map<String, String> options, long unitMinor, String taxClass, String inventoryPolicy,
        String availability, Integer weightGrams, Offered offered) {

    LineRow {
        options = Collections.unmodifiableMap(options);
    }

    /** As {@link #equals}, and the options in the same order. */
    boolean isSame(LineRow other) {
        return equals(other) && List.copyOf(options.entrySet()).equals(List.copyOf(other.options.entrySet()));
    }
}
