package stoa.cart.pricing.entity;

import java.util.UUID;
import stoa.kernel.money.Money;

/** A line as the calculation sees it. */
public record Item(UUID lineId, Money unit, int quantity, String taxClass) {

    /** Exact: unit × quantity. */
    Money gross() {
        return unit.times(quantity);
    }
}
