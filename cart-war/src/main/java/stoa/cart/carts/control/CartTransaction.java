package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.carts.entity.Carts;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.events.Fact;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/** Changes one cart under its row's lock, where commands on it queue. */
@ApplicationScoped
class CartTransaction {

    @Inject OwnedCarts owned;
    @Inject Carts carts;
    @Inject PriceCart price;
    @Inject Event<Fact> facts;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.carts.expiry-days") int expiryDays;

    /** Does one command on an open cart. Its precondition is asked of the cart at the prices that its shopper has seen. */
    @Transactional
    public PricedCart change(Cart seen, Optional<Offers> offers, boolean stale, Precondition precondition,
            Consumer<Cart> command) {
        var cart = owned.locked(seen);
        reopenIfLapsed(cart);
        cart.requireOpen();
        precondition.require(() -> price.of(cart, stale));
        offers.ifPresent(cart::take);
        command.accept(cart);
        cart.changed(Times.now(clock), Duration.ofDays(expiryDays));
        carts.save(cart);
        facts.fire(CartFact.updated(cart));
        return price.of(cart, stale);
    }

    /** Writes down what catalog told while the cart was only looked at. */
    @Transactional
    public PricedCart refresh(Cart seen, Offers offers) {
        var cart = owned.locked(seen);
        if (cart.status() == CartStatus.ACTIVE) {
            cart.take(offers);
            carts.save(cart);
        }
        return price.of(cart, false);
    }

    /** Opens a cart again whose claim has run out, by the database's clock. */
    @Transactional
    public Cart reopen(Cart seen) {
        var cart = owned.locked(seen);
        if (reopenIfLapsed(cart)) {
            carts.save(cart);
        }
        return carts.byId(cart.id()).orElseThrow(OwnedCarts::notFound);
    }

    private boolean reopenIfLapsed(Cart cart) {
        if (!cart.isLapsed(Instant.MAX) || !cart.isLapsed(carts.now())) {
            return false;
        }
        cart.reopen(Times.now(clock));
        facts.fire(CartFact.updated(cart));
        return true;
    }
}
