package stoa.cart.tax.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxesTest {

    private static final TaxRate EVERYWHERE = rate(null, null, null, "0", false);
    private static final TaxRate GERMANY = rate(null, "DE", null, "0.19", true);
    private static final TaxRate GERMAN_FOOD = rate("food", "DE", null, "0.07", true);
    private static final TaxRate CALIFORNIA = rate(null, "US", "CA", "0.0725", false);
    private static final List<TaxRate> ALL = List.of(EVERYWHERE, GERMANY, GERMAN_FOOD, CALIFORNIA);

    @Test
    void theMostPreciseRateCounts() {
        assertEquals(GERMAN_FOOD, Taxes.at(ALL, "DE", null).on("food").orElseThrow());
        assertEquals(GERMANY, Taxes.at(ALL, "DE", "BY").on("books").orElseThrow());
        assertEquals(CALIFORNIA, Taxes.at(ALL, "US", "ca").on("food").orElseThrow());
        assertEquals(EVERYWHERE, Taxes.at(ALL, "US", "NY").on("food").orElseThrow());
    }

    @Test
    void aDestinationSaysWhetherItsPricesHoldTheTax() {
        assertTrue(Taxes.at(ALL, "DE", null).included());
        assertFalse(Taxes.at(ALL, "US", "CA").included());
        assertEquals("US-CA", CALIFORNIA.jurisdiction());
    }

    @Test
    void includedAndAddedTaxesDontMix() {
        var mixed = List.of(GERMANY, rate("food", "DE", null, "0.07", false));
        assertThrows(IllegalArgumentException.class, () -> Taxes.at(mixed, "DE", null));
    }

    private static TaxRate rate(String goods, String country, String region, String rate, boolean included) {
        return new TaxRate(goods, country, region, new BigDecimal(rate), included, TaxReason.STANDARD);
    }
}
