package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartFact;
import stoa.cart.carts.entity.Carts;
import stoa.kernel.events.Fact;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/** Gives somebody a new cart. */
@ApplicationScoped
public class OpenCart {

    @Inject Carts carts;
    @Inject PriceCart price;
    @Inject Event<Fact> facts;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.carts.expiry-days") int expiryDays;
    @Inject @Setting("stoa.store.currency") String storeCurrency;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;
    @Inject @Setting("stoa.store.locale") String storeLocale;
    @Inject @Setting("stoa.store.locales") List<String> locales;

    /**
     * @param customerId absent for a guest
     * @param currency   the store's unless told
     * @param locale     the store's unless told
     * @throws Problem INVALID_REQUEST if the store does not know the currency or the locale
     */
    @Transactional
    public PricedCart as(Optional<UUID> customerId, Optional<String> currency, Optional<String> locale) {
        currency.ifPresent(told -> requireOneOf(currencies, told, "/currency"));
        locale.ifPresent(told -> requireOneOf(locales, told, "/locale"));
        var cart = new Cart(Ids.next(), customerId.orElse(null), Currency.getInstance(currency.orElse(storeCurrency)),
                locale.orElse(storeLocale), Times.now(clock), Duration.ofDays(expiryDays));
        carts.add(cart);
        keys.made(cart.id());
        facts.fire(CartFact.updated(cart));
        return price.of(cart, false);
    }

    private static void requireOneOf(List<String> known, String told, String pointer) {
        if (!known.contains(told)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error(pointer, "invalid", "must be one of " + String.join(", ", known));
        }
    }
}
