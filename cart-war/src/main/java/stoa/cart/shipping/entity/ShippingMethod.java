package stoa.cart.shipping.entity;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stoa.kernel.money.Money;

/**
 * A way to deliver.
 *
 * @param code      what a cart names it by
 * @param countries ISO 3166-1 alpha-2 codes that it delivers to; empty for every country
 * @param prices    a price per currency; it is offered in no other
 */
public record ShippingMethod(String code, String name, String taxClass, Set<String> countries,
        Map<Currency, Money> prices) {

    /** @param country absent (null) as long as the destination is not known: then nothing is ruled out */
    public Optional<ShippingOption> offer(Currency currency, String country) {
        boolean delivers = country == null || countries.isEmpty() || countries.contains(country);
        return Optional.ofNullable(delivers ? prices.get(currency) : null)
                .map(price -> new ShippingOption(code, name, price, taxClass));
    }
}
