package stoa.cart.pricing.entity;

import static java.math.RoundingMode.HALF_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.cart.pricing.entity.Promotion.Stage;
import stoa.cart.pricing.entity.Rounding.Level;
import stoa.cart.tax.entity.Taxes;
import stoa.kernel.money.Money;

class CalculationTest {

    private static final Taxes INCLUDED = taxes("0.19", true);
    private static final Taxes ADDED = taxes("0.0825", false);

    @Test
    void aGermanPriceHoldsItsTax() {
        var totals = quote(Level.TAX_GROUP, Baskets.of(INCLUDED, "EUR", "11.90")).totals();
        assertEquals("1.90 EUR", totals.tax().toString());
        assertTrue(totals.taxIncluded());
        assertEquals("11.90 EUR", totals.grand().toString());
    }

    @Test
    void anAddedTaxComesOnTop() {
        var totals = quote(Level.LINE, Baskets.of(ADDED, "USD", "10.00")).totals();
        assertEquals("0.83 USD", totals.tax().toString());
        assertEquals("10.83 USD", totals.grand().toString());
        assertFalse(totals.taxIncluded());
    }

    @Test
    void aGroupRoundsOnceWhereLinesRoundEach() {
        var basket = Baskets.of(ADDED, "USD", "0.70", "0.70", "0.70");
        assertEquals("0.18 USD", quote(Level.LINE, basket).totals().tax().toString());
        assertEquals("0.17 USD", quote(Level.TAX_GROUP, basket).totals().tax().toString());
    }

    @Test
    void aUnitRoundsForItself() {
        var line = new Item(UUID.randomUUID(), Money.of("0.70", "USD"), 10, "standard");
        var basket = new Basket(line.unit().currency(), List.of(line), Optional.empty(), List.of(), ADDED);
        assertEquals("0.60 USD", quote(Level.UNIT, basket).totals().tax().toString());
        assertEquals("0.58 USD", quote(Level.LINE, basket).totals().tax().toString());
    }

    @Test
    void yenHaveNoDecimalsAndDinarsThree() {
        assertEquals("8 JPY", quote(Level.LINE, Baskets.of(ADDED, "JPY", "100")).totals().tax().toString());
        assertEquals("0.083 KWD", quote(Level.LINE, Baskets.of(ADDED, "KWD", "1.000")).totals().tax().toString());
    }

    @Test
    void withoutADestinationThereIsNoTax() {
        var quote = quote(Level.TAX_GROUP, Baskets.of(Taxes.UNKNOWN, "USD", "10.00"));
        assertEquals("10.00 USD", quote.totals().grand().toString());
        assertEquals(List.of(), quote.taxLines());
    }

    @Test
    void anEmptyBasketCostsNothing() {
        assertTrue(quote(Level.TAX_GROUP, Baskets.of(INCLUDED, "EUR")).totals().grand().isZero());
    }

    @Test
    void ofAnExclusiveGroupOnlyTheLargestApplies() {
        var quote = quote(Level.LINE, with(Baskets.of(ADDED, "USD", "100.00"),
                promotion(Stage.LINE, "0.10", "summer", 9), promotion(Stage.LINE, "0.20", "summer", 1)));
        assertEquals("20.00 USD", quote.totals().discounts().toString());
        assertTrue(quote.trace().stream().anyMatch(step -> "exclusive".equals(step.reason())));
    }

    @Test
    void aLaterPromotionTakesOfWhatIsLeft() {
        var quote = quote(Level.LINE, with(Baskets.of(ADDED, "USD", "100.00"),
                promotion(Stage.ORDER, "0.50", null, 0), promotion(Stage.LINE, "0.10", null, 0)));
        assertEquals("55.00 USD", quote.totals().discounts().toString());
        assertEquals("3.71 USD", quote.totals().tax().toString());
    }

    @Test
    void anOrdersDiscountIsSpreadOverItsLines() {
        var off = new Promotion(UUID.randomUUID(), "ten", "TEN", Stage.ORDER,
                new Reduction.Amount(Money.of("10.00", "USD")), 0, null);
        var quote = quote(Level.LINE, with(Baskets.of(Taxes.UNKNOWN, "USD", "10.00", "10.00", "10.00"), off));
        assertEquals(List.of("3.34 USD", "3.33 USD", "3.33 USD"), quote.lines().stream()
                .map(line -> line.discounts().get(0).amount().toString()).toList());
    }

    @Test
    void aPriceMovesTheQuotesHash() {
        var one = Baskets.of(ADDED, "USD", "10.00");
        var other = new Basket(one.currency(), List.of(new Item(one.items().get(0).lineId(), Money.of("10.01", "USD"), 1,
                "standard")), one.delivery(), one.promotions(), one.taxes());
        assertNotEquals(quote(Level.LINE, one).hash(), quote(Level.LINE, other).hash());
    }

    @Test
    void unsoundTotalsDontExist() {
        var one = Money.of("1.00", "USD");
        assertThrows(IllegalArgumentException.class, () -> new Totals(one, one, one, one, false, one));
        assertThrows(IllegalArgumentException.class, () -> new Totals(one, one, one, one.negated(), true, one));
    }

    private static Quote quote(Level level, Basket basket) {
        return new Calculation(new Rounding(level, HALF_UP)).of(basket);
    }

    private static Basket with(Basket basket, Promotion... promotions) {
        return new Basket(basket.currency(), basket.items(), basket.delivery(), List.of(promotions), basket.taxes());
    }

    private static Promotion promotion(Stage stage, String share, String group, int priority) {
        return new Promotion(UUID.randomUUID(), share, null, stage, new Reduction.Share(new BigDecimal(share)), priority,
                group);
    }

    private static Taxes taxes(String rate, boolean included) {
        return Taxes.at(List.of(Baskets.rate(null, new BigDecimal(rate), included)), "DE", null);
    }
}
