package stoa.cart.carts.control;

import java.util.function.Supplier;
import stoa.kernel.problems.Problem;

/** What has to hold of a cart before a command changes it; asked under the cart's lock. */
@FunctionalInterface
public interface Precondition {

    /**
     * @param shown the cart as it would be shown now, priced only if it is looked at
     * @throws Problem if it does not hold; the cart stays as it is
     */
    void require(Supplier<PricedCart> shown);
}
