package stoa.cart.pricing.entity;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import stoa.cart.tax.entity.Taxes;

/**
 * All that a quote depends on, besides the store's rounding.
 *
 * @param items      in the cart's order, which decides ties
 * @param delivery   absent until chosen
 * @param promotions that may apply; their conditions are already checked
 */
public record Basket(Currency currency, List<Item> items, Optional<Delivery> delivery, List<Promotion> promotions,
        Taxes taxes) { }
