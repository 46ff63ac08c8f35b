package stoa.catalog.prices.entity;

import java.util.UUID;

/** A price of a variant in a list, from a quantity on, in the currency's smallest unit. */
public record PriceRow(UUID priceListId, UUID variantId, int minQuantity, long amount) { }
