package stoa.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount of one currency.
 * <p>Invariants: the exponent is ISO 4217's (JPY 0, KWD 3); arithmetic across currencies throws
 * {@link IllegalArgumentException}, overflow {@link ArithmeticException}.
 *
 * @param minor    the amount in the currency's smallest unit
 * @param currency an ISO 4217 currency that has a smallest unit
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException if the currency has no smallest unit, as XAU */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no smallest unit");
        }
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    /**
     * @param amount a plain decimal with exactly the currency's digits, as {@code 34.12}
     * @throws IllegalArgumentException if it is not, or the currency is unknown
     */
    public static Money of(String amount, String currency) {
        var unit = Currency.getInstance(currency);
        if (!amount.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("not a decimal amount");
        }
        var exact = new BigDecimal(amount);
        if (exact.scale() != unit.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(currency + " has " + unit.getDefaultFractionDigits() + " decimal digits");
        }
        return new Money(exact.unscaledValue().longValueExact(), unit);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The nearest amount of the currency to an exact one in whole units. */
    public static Money round(BigDecimal exact, Currency currency, RoundingMode mode) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), mode).unscaledValue().longValueExact(),
                currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** The amount in whole units, with the currency's scale. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /**
     * Divides the amount by weight without losing or making any: largest remainder, ties by position.
     *
     * @param weights at least one, none negative; if all are zero they count alike
     * @return as many parts as weights, in their order, whose sum is this amount
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must exist and must not be negative");
        }
        var whole = integral(weights);
        var sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var exact = whole.stream().map(BigInteger.valueOf(minor).abs()::multiply).toList();
        var parts = new ArrayList<>(exact.stream().map(share -> share.divide(sum).longValueExact()).toList());
        var missing = Math.abs(minor) - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, exact.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).mod(sum)).reversed())
                .limit(missing)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(part -> new Money(minor < 0 ? -part : part, currency)).toList();
    }

    private static List<BigInteger> integral(List<BigDecimal> weights) {
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return weights.stream().map(weight -> BigInteger.ONE).toList();
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream().map(weight -> weight.setScale(Math.max(scale, 0)).unscaledValue()).toList();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " don't mix");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
