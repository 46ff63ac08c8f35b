package stoa.cart.carts.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.pricing.entity.Totals;
import stoa.kernel.money.Money;

/** The sums of a cart: {@code grand = lines − discounts + shipping + (taxIncluded ? 0 : tax)}. */
@Schema(name = "CartTotals")
public record TotalsView(Money lines, Money discounts, Money shipping, Money tax, boolean taxIncluded, Money grand) {

    public static TotalsView of(Totals totals) {
        return new TotalsView(totals.lines(), totals.discounts(), totals.shipping(), totals.tax(),
                totals.taxIncluded(), totals.grand());
    }
}
