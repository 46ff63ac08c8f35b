package stoa.cart.claims.boundary;

import java.util.Optional;
import java.util.UUID;
import stoa.cart.carts.entity.Holder;

/** What proves whose cart it is. */
public record LinesQuery(String cartToken, UUID customerId) {

    Holder holder() {
        return new Holder(Optional.ofNullable(cartToken), Optional.ofNullable(customerId));
    }
}
