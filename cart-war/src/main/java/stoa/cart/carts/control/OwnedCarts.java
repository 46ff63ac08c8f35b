package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.Carts;
import stoa.cart.carts.entity.Holder;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.GuestTokens;

/** Finds carts for those whom they belong to; to everybody else they don't exist. */
@ApplicationScoped
public class OwnedCarts {

    @Inject Carts carts;
    @Inject GuestTokens tokens;

    /** @throws Problem NOT_FOUND if there is none or it is not the holder's */
    public Cart seen(UUID id, Holder holder) {
        var proven = holder.mayReadAll() || tokens.isCart(id, holder.cartToken().orElse(null));
        return (proven ? carts.byId(id) : holder.customerId().flatMap(customer -> carts.byId(id, customer)))
                .orElseThrow(OwnedCarts::notFound);
    }

    /** The cart that was {@link #seen}, as it is by now, with its row locked until the transaction ends. */
    public Cart locked(Cart seen) {
        return carts.locked(seen).orElseThrow(OwnedCarts::notFound);
    }

    static Problem notFound() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
