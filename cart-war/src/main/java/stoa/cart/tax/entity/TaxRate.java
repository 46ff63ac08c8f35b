package stoa.cart.tax.entity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is levied on a class of goods at a destination.
 *
 * @param taxClass absent (null) for every class that has no rate of its own
 * @param country  ISO 3166-1 alpha-2; absent (null) for every country that has no rate of its own
 * @param region   as addresses tell it; absent (null) for the whole country
 * @param rate     0.19 for 19 %; never negative
 * @param included whether prices hold the tax (inclusive) or it is added to them (exclusive)
 */
public record TaxRate(String taxClass, String country, String region, BigDecimal rate, boolean included,
        TaxReason reason) {

    /** Where the tax is owed, as {@code US-CA}; {@code *} for a rate of every country. */
    public String jurisdiction() {
        if (country == null) {
            return "*";
        }
        return region == null ? country : country + '-' + region;
    }

    boolean appliesIn(String destination, String part) {
        return (country == null || country.equals(destination))
                && (region == null || region.equalsIgnoreCase(Objects.requireNonNullElse(part, "")));
    }

    boolean appliesTo(String goods) {
        return taxClass == null || taxClass.equals(goods);
    }

    /** The place counts more than the goods: a region's rate beats a country's, that beats everybody's. */
    int precision() {
        return (country == null ? 0 : 4) + (region == null ? 0 : 2) + (taxClass == null ? 0 : 1);
    }
}
