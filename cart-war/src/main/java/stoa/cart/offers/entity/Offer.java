package stoa.cart.offers.entity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * What catalog tells of a variant of an active product.
 *
 * @param name        the product's
 * @param options     names and values, in the product's order
 * @param price       absent if it is not sold in the asked currency
 * @param weightGrams may be null
 */
public record Offer(UUID variantId, String sku, UUID productId, String productSlug, String name,
        Map<String, String> options, Optional<Money> price, String taxClass, String inventoryPolicy,
        String availability, Integer weightGrams) { }
