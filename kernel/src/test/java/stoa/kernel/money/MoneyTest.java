package stoa.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({"34.12,USD,3412", "0.00,EUR,0", "-1.05,USD,-105", "1500,JPY,1500", "1.250,KWD,1250"})
    void anAmountHasItsCurrencysDigits(String amount, String currency, long minor) {
        var money = Money.of(amount, currency);
        assertEquals(minor, money.minor());
        assertEquals(amount + " " + currency, money.toString());
    }

    @ParameterizedTest
    @CsvSource({"34.1,USD", "34.123,USD", "34,USD", "1.0,JPY", "1.25,KWD", "1e2,USD", "+1.00,USD", "01.00,USD",
        "1.00,XXX", "1.00,XAU", "1.00,usd", "NaN,USD", "'',USD", "9999999999999999.00,USD"})
    void whatIsNoAmountOfItsCurrencyIsRefused(String amount, String currency) {
        assertThrows(IllegalArgumentException.class, () -> Money.of(amount, currency));
    }

    @Test
    void currenciesDontMix() {
        var dollar = Money.of("1.00", "USD");
        var euro = Money.of("1.00", "EUR");
        assertThrows(IllegalArgumentException.class, () -> dollar.plus(euro));
        assertThrows(IllegalArgumentException.class, () -> dollar.minus(euro));
        assertThrows(IllegalArgumentException.class, () -> dollar.compareTo(euro));
    }

    @Test
    void anOverflowThrowsRatherThanWraps() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, USD).plus(new Money(1, USD)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, USD).times(2));
    }

    @ParameterizedTest
    @CsvSource({"2.345,HALF_UP,235", "2.345,HALF_EVEN,234", "-2.345,HALF_UP,-235", "2.341,UP,235"})
    void roundingFollowsTheMode(BigDecimal exact, RoundingMode mode, long minor) {
        assertEquals(minor, Money.round(exact, USD, mode).minor());
    }

    @Test
    void theRemainderGoesToTheLargestFractionThenToTheFirst() {
        var parts = new Money(100, USD).allocate(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertEquals(List.of(34L, 33L, 33L), parts.stream().map(Money::minor).toList());
        var uneven = new Money(10, USD).allocate(List.of(new BigDecimal("0.1"), new BigDecimal("0.74"), new BigDecimal("0.16")));
        assertEquals(List.of(1L, 7L, 2L), uneven.stream().map(Money::minor).toList());
    }

    @Property
    void anAllocationSumsToTheWhole(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll("weights") @Size(min = 1, max = 40) List<BigDecimal> weights) {
        var parts = new Money(minor, USD).allocate(weights);
        assertEquals(weights.size(), parts.size());
        assertEquals(minor, parts.stream().mapToLong(Money::minor).sum());
        assertTrue(parts.stream().allMatch(part -> minor < 0 ? part.minor() <= 0 : part.minor() >= 0));
    }

    @Property
    void noPartIsAUnitOrMoreFromItsExactShare(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long minor,
            @ForAll("weights") @Size(min = 1, max = 20) List<BigDecimal> weights) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return;
        }
        var parts = new Money(minor, USD).allocate(weights);
        for (int i = 0; i < parts.size(); i++) {
            var scaledError = BigDecimal.valueOf(parts.get(i).minor()).multiply(sum)
                    .subtract(BigDecimal.valueOf(minor).multiply(weights.get(i))).abs();
            assertTrue(scaledError.compareTo(sum) < 0);
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")).ofScale(3).list();
    }
}
