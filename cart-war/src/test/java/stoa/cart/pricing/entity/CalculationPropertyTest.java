package stoa.cart.pricing.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stoa.kernel.money.Money;

class CalculationPropertyTest {

    @Provide
    Arbitrary<Basket> baskets() {
        return Baskets.any();
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Baskets.roundings();
    }

    @Property
    void theTotalsAreTheSumOfTheirParts(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        var quote = new Calculation(rounding).of(basket);
        var totals = quote.totals();
        var expected = totals.lines().minus(totals.discounts()).plus(totals.shipping());
        assertEquals(totals.taxIncluded() ? expected : expected.plus(totals.tax()), totals.grand());
        assertEquals(sum(basket, quote.lines().stream().map(QuotedLine::total)), totals.lines());
        assertEquals(sum(basket, quote.taxLines().stream().map(TaxLine::amount)), totals.tax());
    }

    @Property
    void noPartIsNegative(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        var quote = new Calculation(rounding).of(basket);
        var totals = quote.totals();
        Stream.of(totals.lines(), totals.discounts(), totals.shipping(), totals.tax(), totals.grand())
                .forEach(part -> assertFalse(part.isNegative(), part::toString));
        quote.taxLines().forEach(tax -> assertFalse(tax.base().isNegative() || tax.amount().isNegative(), tax::toString));
        quoted(quote).forEach(line -> assertFalse(line.total().minus(taken(basket, line)).isNegative(), line::toString));
    }

    @Property
    void theDiscountsAreAllocatedToTheLastCent(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        var quote = new Calculation(rounding).of(basket);
        assertEquals(quote.totals().discounts(), sum(basket, quoted(quote).map(line -> taken(basket, line))));
    }

    @Property
    void theTaxedBasesAreAllThatIsPaidFor(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        var quote = new Calculation(rounding).of(basket);
        var net = sum(basket, quote.taxLines().stream().map(TaxLine::base));
        assertEquals(quote.totals().grand(), net.plus(quote.totals().tax()));
    }

    @Property
    void taxIsExactButForItsRounding(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        var quote = new Calculation(rounding).of(basket);
        var digits = basket.currency().getDefaultFractionDigits();
        for (var tax : quote.taxLines()) {
            var exact = tax.base().amount().multiply(tax.rate());
            var roundings = basket.items().stream().mapToInt(Item::quantity).sum() + 1L;
            var tolerance = BigDecimal.valueOf(roundings, digits).multiply(BigDecimal.ONE.add(tax.rate()));
            assertTrue(exact.subtract(tax.amount().amount()).abs().compareTo(tolerance) <= 0, tax::toString);
        }
    }

    @Property
    void theSameBasketHasTheSameQuote(@ForAll("baskets") Basket basket, @ForAll("roundings") Rounding rounding) {
        assertEquals(new Calculation(rounding).of(basket), new Calculation(rounding).of(basket));
    }

    private static Stream<QuotedLine> quoted(Quote quote) {
        return Stream.concat(quote.lines().stream(), quote.delivery().stream());
    }

    private static Money taken(Basket basket, QuotedLine line) {
        return sum(basket, line.discounts().stream().map(DiscountAllocation::amount));
    }

    private static Money sum(Basket basket, Stream<Money> parts) {
        return parts.toList().stream().reduce(Money.zero(basket.currency()), Money::plus);
    }

}
