package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The sums of an order in minor units of its currency, exactly as the cart told them.
 * <p>Invariant: no part is negative, and {@code grand = lines - discounts + shipping + (taxIncluded ? 0 : tax)}.
 */
@Embeddable
public record Totals(@Column(name = "lines_minor") long lines, @Column(name = "discounts_minor") long discounts,
        @Column(name = "shipping_minor") long shipping, @Column(name = "tax_minor") long tax,
        @Column(name = "tax_included") boolean taxIncluded, @Column(name = "grand_minor") long grand) {

    public boolean isSound() {
        return lines >= 0 && discounts >= 0 && shipping >= 0 && tax >= 0 && grand >= 0
                && grand == lines - discounts + shipping + (taxIncluded ? 0 : tax);
    }
}
