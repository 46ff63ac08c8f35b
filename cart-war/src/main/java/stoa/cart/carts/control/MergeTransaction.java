package stoa.cart.carts.control;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.CartMerged;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.carts.entity.Carts;
import stoa.cart.carts.entity.MergePolicy;
import stoa.kernel.events.Fact;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/**
 * Merges two carts under both rows' locks. A customer's merges queue, so that two guest carts can't both find that the
 * customer has none.
 */
@ApplicationScoped
class MergeTransaction {

    @Inject Carts carts;
    @Inject Event<Fact> facts;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.carts.max-lines") int mostLines;
    @Inject @Setting("stoa.cart.carts.expiry-days") int expiryDays;

    private MergePolicy policy;

    @Inject
    void policy(@Setting("stoa.cart.carts.merge-policy") String setting) {
        policy = MergePolicy.parse(setting);
    }

    /** @return the customer's cart */
    @Transactional
    public UUID merge(UUID guestCart, UUID customer) {
        carts.queueMergesOf(customer);
        var current = carts.currentOf(customer);
        var locked = locked(Stream.concat(Stream.of(guestCart), current.stream()).collect(toSet()));
        var guests = locked.get(guestCart);
        var merged = mergedBefore(guests, customer);
        if (merged.isPresent()) {
            keys.made(merged.get());
            return merged.get();
        }
        guests.requireGuests();
        var now = Times.now(clock);
        var target = current.map(locked::get).filter(cart -> cart.status() == CartStatus.ACTIVE && !cart.givesWayTo(guests))
                .orElseGet(() -> opened(guests, customer, now));
        return merged(guests, target, now);
    }

    private UUID merged(Cart guests, Cart target, Instant now) {
        target.merge(guests, policy, mostLines, Ids::next);
        target.changed(now, Duration.ofDays(expiryDays));
        guests.mergedInto(target, now);
        carts.save(target);
        carts.save(guests);
        keys.made(target.id());
        facts.fire(CartFact.updated(target));
        facts.fire(CartFact.updated(guests));
        facts.fire(CartMerged.of(guests.id(), target.id()));
        return target.id();
    }

    private Cart opened(Cart guests, UUID customer, Instant now) {
        var cart = new Cart(Ids.next(), customer, guests.currency(), guests.locale(), now, Duration.ofDays(expiryDays));
        carts.add(cart);
        facts.fire(CartFact.updated(cart));
        return cart;
    }

    /** The customer's cart, if it is this one, or took this one's lines over before. */
    private Optional<UUID> mergedBefore(Cart guests, UUID customer) {
        return guests.customerId().filter(customer::equals).map(own -> guests.id())
                .or(() -> guests.mergedInto().flatMap(target -> carts.byId(target, customer)).map(Cart::id));
    }

    private Map<UUID, Cart> locked(Set<UUID> ids) {
        carts.lock(ids);
        return ids.stream().map(id -> carts.byId(id).orElseThrow(OwnedCarts::notFound)).collect(toMap(Cart::id, identity()));
    }
}
