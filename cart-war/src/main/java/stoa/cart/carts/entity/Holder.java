package stoa.cart.carts.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever comes for a cart: somebody with the cart's token, the customer that it belongs to, or staff.
 *
 * @param mayReadAll whether it is staff or a key that may look at anybody's cart
 */
public record Holder(Optional<String> cartToken, Optional<UUID> customerId, boolean mayReadAll) {

    public Holder(Optional<String> cartToken, Optional<UUID> customerId) {
        this(cartToken, customerId, false);
    }
}
