package stoa.cart.carts.control;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartProblem;
import stoa.cart.carts.entity.Holder;
import stoa.cart.offers.entity.Offer;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Puts a variant into a cart; if it is there, raises its quantity. */
@ApplicationScoped
public class AddLine {

    /** The cart, and the line that holds the variant now. */
    public record Added(PricedCart cart, UUID lineId) { }

    /** A variant, by one of its names. */
    public record Wanted(Optional<UUID> variantId, Optional<String> sku) {

        /** @throws Problem INVALID_REQUEST unless it is named once */
        public Wanted {
            if (variantId.isPresent() == sku.isPresent()) {
                throw new Problem(CommonProblem.INVALID_REQUEST)
                        .error("", "exclusive", "must name the variant either by variantId or by sku");
            }
        }
    }

    @Inject ReadCart read;
    @Inject CartPrices prices;
    @Inject CartTransaction transaction;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.cart.carts.max-lines") int mostLines;

    /**
     * @throws Problem NOT_FOUND, CART_NOT_OPEN, VARIANT_NOT_FOUND, PRICE_MISSING, TOO_MANY_LINES, QUANTITY_TOO_LARGE,
     *                 CATALOG_UNAVAILABLE
     */
    public Added to(UUID id, Holder holder, Precondition precondition, Wanted wanted, int quantity) {
        var seen = read.open(id, holder);
        seen.requireOpen();
        var offers = prices.adding(seen, wanted.variantId.stream().collect(toSet()),
                wanted.sku.stream().collect(toSet()));
        var offer = offer(offers, wanted);
        var stale = prices.areStale(seen) && !seen.isCoveredBy(offers);
        return Contention.retrying(() -> add(seen, offers, offer, quantity, stale, precondition));
    }

    private Added add(Cart seen, Offers offers, Offer offer, int quantity, boolean stale, Precondition precondition) {
        var line = new UUID[1];
        var cart = transaction.change(seen, Optional.of(offers), stale, precondition, changed -> {
            line[0] = changed.add(offer, quantity, Ids.next(), mostLines).id();
            keys.made(line[0]);
        });
        return new Added(cart, line[0]);
    }

    private static Offer offer(Offers offers, Wanted wanted) {
        var offer = wanted.variantId.flatMap(offers::of).or(() -> wanted.sku.flatMap(offers::of))
                .orElseThrow(() -> new Problem(CartProblem.VARIANT_NOT_FOUND));
        if (offer.price().isEmpty()) {
            throw new Problem(CartProblem.PRICE_MISSING);
        }
        return offer;
    }
}
