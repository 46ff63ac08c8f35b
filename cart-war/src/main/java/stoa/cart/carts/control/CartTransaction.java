package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.carts.entity.Carts;
import stoa.cart.carts.entity.Holder;
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

    /** Does one command on an open cart. */
    @Transactional
    public PricedCart change(UUID id, Holder holder, Optional<Offers> offers, boolean stale, Consumer<Cart> command) {
        var cart = owned.locked(id, holder);
        reopenIfLapsed(cart);
        cart.requireOpen();
        offers.ifPresent(cart::take);
        command.accept(cart);
        cart.changed(Times.now(clock), Duration.ofDays(expiryDays));
        facts.fire(CartFact.updated(cart));
        return price.of(cart, stale);
    }

    /** Writes down what catalog told while the cart was only looked at. */
    @Transactional
    public PricedCart refresh(UUID id, Holder holder, Offers offers) {
        var cart = owned.locked(id, holder);
        if (cart.status() == CartStatus.ACTIVE) {
            cart.take(offers);
        }
        return price.of(cart, false);
    }

    /** Opens a cart again whose claim has run out, by the database's clock. */
    @Transactional
    public Cart reopen(UUID id, Holder holder) {
        var cart = owned.locked(id, holder);
        reopenIfLapsed(cart);
        cart.lines();
        return cart;
    }

    private void reopenIfLapsed(Cart cart) {
        if (cart.isLapsed(Instant.MAX) && cart.isLapsed(carts.now())) {
            cart.reopen(Times.now(clock));
            facts.fire(CartFact.updated(cart));
        }
    }
}
