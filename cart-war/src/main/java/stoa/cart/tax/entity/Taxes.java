package stoa.cart.tax.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rates of one destination.
 * <p>Invariant: those above zero are either all included in prices or all added to them.
 */
public final class Taxes {

    /** No destination is known yet, so no tax either. */
    public static final Taxes UNKNOWN = new Taxes(List.of());

    private final List<TaxRate> rates;
    private final boolean included;

    private Taxes(List<TaxRate> rates) {
        this.rates = rates;
        this.included = rates.stream().anyMatch(TaxRate::included);
        if (rates.stream().anyMatch(rate -> rate.rate().signum() > 0 && rate.included() != included)) {
            throw new IllegalArgumentException("One destination mixes included and added taxes: " + rates);
        }
    }

    /**
     * @param all     every rate of the store
     * @param country ISO 3166-1 alpha-2
     * @param region  may be null
     */
    public static Taxes at(List<TaxRate> all, String country, String region) {
        return new Taxes(all.stream().filter(rate -> rate.appliesIn(country, region)).toList());
    }

    /** The most precise rate for a class of goods. */
    public Optional<TaxRate> on(String taxClass) {
        return rates.stream().filter(rate -> rate.appliesTo(taxClass)).max(Comparator.comparingInt(TaxRate::precision));
    }

    /** Whether prices at this destination hold the tax. */
    public boolean included() {
        return included;
    }
}
