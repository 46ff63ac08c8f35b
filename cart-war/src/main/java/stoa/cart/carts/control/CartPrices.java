package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartLine;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.offers.control.AskCatalog;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Asks catalog for a cart's prices, before any transaction, in one call. */
@ApplicationScoped
public class CartPrices {

    private static final Logger LOG = Logger.getLogger(CartPrices.class.getName());

    @Inject AskCatalog catalog;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.offers.fresh-seconds") int freshSeconds;

    /** Whether the cart's prices are older than they may be. A closed cart keeps its prices. */
    public boolean areStale(Cart cart) {
        return cart.status() == CartStatus.ACTIVE
                && cart.pricedBefore(clock.instant().minus(Duration.ofSeconds(freshSeconds)));
    }

    /** What catalog tells of the cart's lines, if they are stale; absent if they aren't or it can't be asked. */
    Optional<Offers> ifStale(Cart cart) {
        if (!areStale(cart)) {
            return Optional.empty();
        }
        try {
            return Optional.of(now(cart));
        } catch (Problem unavailable) {
            LOG.fine(() -> "Cart " + cart.id() + " keeps its last prices: " + unavailable.getMessage());
            return Optional.empty();
        }
    }

    /** @throws Problem CATALOG_UNAVAILABLE */
    public Offers now(Cart cart) {
        return catalog.about(variants(cart), Set.of(), cart.currency().getCurrencyCode(), cart.locale());
    }

    /**
     * Of one more variant, named by id or sku, and of the cart's lines if they are stale and all fit into one call.
     *
     * @throws Problem CATALOG_UNAVAILABLE
     */
    Offers adding(Cart cart, Set<UUID> variant, Set<String> sku) {
        var asked = variants(cart);
        if (!areStale(cart) || asked.size() >= AskCatalog.MOST) {
            asked.clear();
        }
        asked.addAll(variant);
        return catalog.about(asked, sku, cart.currency().getCurrencyCode(), cart.locale());
    }

    private static Set<UUID> variants(Cart cart) {
        return cart.lines().stream().map(CartLine::variantId).collect(Collectors.toSet());
    }
}
