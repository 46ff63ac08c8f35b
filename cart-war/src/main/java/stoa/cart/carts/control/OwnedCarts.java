package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
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

    /**
     * In a transaction, however short: outside of one the connection would stay with the request.
     *
     * @throws Problem NOT_FOUND if there is none or it is not the holder's
     */
    @Transactional(dontRollbackOn = Problem.class)
    public Cart seen(UUID id, Holder holder) {
        return owned(id, holder, carts.byId(id));
    }

    /** As {@link #seen}, with the cart's row locked until the transaction ends. */
    public Cart locked(UUID id, Holder holder) {
        return owned(id, holder, carts.locked(id));
    }

    private Cart owned(UUID id, Holder holder, Optional<Cart> found) {
        return found.filter(cart -> tokens.isCart(id, holder.cartToken().orElse(null))
                        || holder.customerId().isPresent() && holder.customerId().equals(cart.customerId()))
                .orElseThrow(OwnedCarts::notFound);
    }

    static Problem notFound() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
