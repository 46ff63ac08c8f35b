package stoa.cart.carts.entity;

import java.util.Map;
import java.util.UUID;

/** A {@link CartLine} as {@code cart_line} holds it. */
record LineRow(UUID id, int position, UUID variantId, int quantity, String sku, UUID productId, String productSlug,
        String name, Map<String, String> options, long unitMinor, String taxClass, String inventoryPolicy,
        String availability, Integer weightGrams, Offered offered) { }
