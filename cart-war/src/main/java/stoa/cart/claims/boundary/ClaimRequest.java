package stoa.cart.claims.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import stoa.cart.carts.entity.Holder;
import stoa.kernel.money.Money;

/** A claim, with what proves whose cart it is. */
public record ClaimRequest(@NotNull UUID claimId, @NotNull Money expectedTotal, String cartToken, UUID customerId) {

    Holder holder() {
        return new Holder(Optional.ofNullable(cartToken), Optional.ofNullable(customerId));
    }
}
