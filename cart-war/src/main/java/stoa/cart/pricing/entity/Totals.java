package stoa.cart.pricing.entity;

import java.util.stream.Stream;
import stoa.kernel.money.Money;

/**
 * The sums of a quote; {@code lines} and {@code shipping} are before discounts.
 * <p>Invariants: no part is negative; {@code grand = lines − discounts + shipping + (taxIncluded ? 0 : tax)}.
 */
public record Totals(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded, Money grand) {

    /** @throws IllegalArgumentException if a part is negative or the sum is wrong */
    public Totals {
        if (Stream.of(lines, discounts, shipping, tax, grand).anyMatch(Money::isNegative)
                || !grand.equals(sum(lines, discounts, shipping, tax, taxIncluded))) {
            throw new IllegalArgumentException("Unsound totals: " + lines + " - " + discounts + " + " + shipping
                    + " + " + tax + (taxIncluded ? " (included)" : "") + " = " + grand);
        }
    }

    static Totals of(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded) {
        return new Totals(lines, discounts, shipping, tax, taxIncluded,
                sum(lines, discounts, shipping, tax, taxIncluded));
    }

    private static Money sum(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded) {
        var net = lines.minus(discounts).plus(shipping);
        return taxIncluded ? net : net.plus(tax);
    }
}
