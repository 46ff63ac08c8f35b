package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.Carts;
import stoa.cart.carts.entity.Holder;
import stoa.cart.shipping.entity.ShippingOption;
import stoa.kernel.persistence.Contention;

/** Shows a cart, with fresh prices if catalog can tell them and with the last ones if it can't. */
@ApplicationScoped
public class ReadCart {

    @Inject OwnedCarts owned;
    @Inject Carts carts;
    @Inject CartPrices prices;
    @Inject PriceCart price;
    @Inject CartTransaction transaction;
    @Inject Clock clock;

    public PricedCart of(UUID id, Holder holder) {
        var cart = open(id, holder);
        boolean stale = prices.areStale(cart);
        return prices.ifStale(cart)
                .map(offers -> Contention.retrying(() -> transaction.refresh(cart, offers)))
                .orElseGet(() -> price.of(cart, stale));
    }

    /**
     * The customer's newest cart that takes changes.
     *
     * @throws stoa.kernel.problems.Problem NOT_FOUND if there is none
     */
    public PricedCart current(Holder customer) {
        return of(customer.customerId().flatMap(carts::currentOf).orElseThrow(OwnedCarts::notFound), customer);
    }

    /** A cart just made, for whoever made it. */
    public PricedCart made(UUID id) {
        return carts.byId(id).map(cart -> price.of(cart, false)).orElseThrow(OwnedCarts::notFound);
    }

    public List<ShippingOption> options(UUID id, Holder holder) {
        return price.options(owned.seen(id, holder));
    }

    /** The cart as it is, but open if its claim has run out. */
    public Cart open(UUID id, Holder holder) {
        return opened(owned.seen(id, holder));
    }

    /** As {@link #open}, of a cart that was just seen. */
    public Cart opened(Cart seen) {
        return seen.isLapsed(clock.instant()) ? Contention.retrying(() -> transaction.reopen(seen)) : seen;
    }
}
