package stoa.cart.claims.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.carts.control.CartPrices;
import stoa.cart.carts.control.OwnedCarts;
import stoa.cart.carts.control.ReadCart;
import stoa.cart.carts.entity.CartProblem;
import stoa.cart.carts.entity.Holder;
import stoa.cart.claims.entity.Claims;
import stoa.kernel.money.Money;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.Problem;

/**
 * Freezes a cart for checkout, at prices that catalog told for it. Asked again with the same claim it tells the same
 * snapshot, as long as the claim or its order lives.
 */
@ApplicationScoped
public class ClaimCart {

    @Inject Jdbi jdbi;
    @Inject OwnedCarts owned;
    @Inject ReadCart read;
    @Inject CartPrices prices;
    @Inject ClaimTransaction transaction;

    /**
     * @param snapshot how what was claimed is told
     * @throws Problem NOT_FOUND, CART_NOT_OPEN, CART_EMPTY, CART_INCOMPLETE, PRICE_CHANGED, CATALOG_UNAVAILABLE
     */
    public String by(UUID claimId, UUID id, Holder holder, Money expected, Function<Claimed, String> snapshot) {
        var seen = owned.seen(id, holder);
        if (seen.isClaimedBy(claimId)) {
            return new Claims(jdbi).snapshot(id, claimId).orElseThrow(() -> new Problem(CartProblem.CART_NOT_OPEN));
        }
        var cart = read.opened(seen);
        cart.requireOpen();
        var offers = prices.now(cart);
        return Contention.retrying(() -> transaction.claim(cart, claimId, holder, expected, offers, snapshot));
    }

    /** Gives the cart back to its shopper, unless another claim or a placed order has it. */
    public void release(UUID claimId, UUID id) {
        Contention.retrying(() -> transaction.release(id, claimId));
    }
}
