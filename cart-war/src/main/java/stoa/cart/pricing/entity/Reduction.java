package stoa.cart.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import stoa.kernel.money.Money;

/** How much a promotion takes off; never more than there is. */
public sealed interface Reduction {

    Money of(Money base, RoundingMode mode);

    /** @param share 0.1 for 10 %; from 0 to 1 */
    record Share(BigDecimal share) implements Reduction {

        @Override
        public Money of(Money base, RoundingMode mode) {
            return Money.round(base.amount().multiply(share), base.currency(), mode);
        }
    }

    /** A fixed amount of the basket's currency. */
    record Amount(Money amount) implements Reduction {

        @Override
        public Money of(Money base, RoundingMode mode) {
            return amount.compareTo(base) < 0 ? amount : base;
        }
    }
}
