package stoa.cart.claims.control;

import static stoa.cart.carts.entity.CartProblem.CART_EMPTY;
import static stoa.cart.carts.entity.CartProblem.CART_INCOMPLETE;
import static stoa.cart.carts.entity.CartProblem.PRICE_CHANGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.carts.control.OwnedCarts;
import stoa.cart.carts.control.PriceCart;
import stoa.cart.carts.control.PricedCart;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.Carts;
import stoa.cart.carts.entity.Holder;
import stoa.cart.claims.entity.Claims;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.events.Fact;
import stoa.kernel.money.Money;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/** Freezes a cart under its row's lock, or sets it free. */
@ApplicationScoped
class ClaimTransaction {

    @Inject Jdbi jdbi;
    @Inject OwnedCarts owned;
    @Inject Carts carts;
    @Inject PriceCart price;
    @Inject Event<Fact> facts;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.claims.hold-seconds") int holdSeconds;

    /** Prices that catalog told are kept even when the claim is refused, so that the next look shows them. */
    @Transactional(dontRollbackOn = Problem.class)
    String claim(Cart seen, UUID claimId, Holder holder, Money expected, Offers offers, Function<Claimed, String> snapshot) {
        var cart = owned.locked(seen);
        if (cart.isClaimedBy(claimId)) {
            return told(cart.id(), claimId);
        }
        var now = carts.now();
        if (cart.isLapsed(now)) {
            cart.reopen(now);
            facts.fire(CartFact.updated(cart));
        }
        cart.requireOpen();
        cart.take(offers);
        var priced = price.of(cart, false);
        try {
            requireOrderable(priced, expected);
        } catch (Problem refused) {
            carts.save(cart);
            throw refused;
        }
        cart.claim(claimId, now.plus(Duration.ofSeconds(holdSeconds)), now);
        cart.takenBy(holder.customerId().orElse(null));
        carts.save(cart);
        var text = snapshot.apply(new Claimed(priced, claimId));
        new Claims(jdbi).keep(cart.id(), claimId, text);
        facts.fire(CartFact.updated(cart));
        return text;
    }

    @Transactional
    void release(UUID id, UUID claimId) {
        carts.locked(id).ifPresent(cart -> {
            boolean freed = cart.release(claimId, Times.now(clock));
            carts.save(cart);
            if (freed) {
                facts.fire(CartFact.updated(cart));
            }
        });
    }

    private String told(UUID id, UUID claimId) {
        return new Claims(jdbi).snapshot(id, claimId).orElseThrow();
    }

    private static void requireOrderable(PricedCart cart, Money expected) {
        if (cart.cart().lines().isEmpty()) {
            throw new Problem(CART_EMPTY).with("requirements", cart.requirements());
        }
        if (!cart.requirements().isEmpty()) {
            throw new Problem(CART_INCOMPLETE).with("requirements", cart.requirements());
        }
        var total = cart.quote().totals().grand();
        if (!total.equals(expected)) {
            throw new Problem(PRICE_CHANGED).with("currentTotal", total);
        }
    }
}
