package stoa.cart.offers.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One answer of catalog.
 *
 * @param asked the variants that it was asked for; what it left out is not offered
 * @param at    when it was asked
 */
public record Offers(Set<UUID> asked, List<Offer> items, Instant at) {

    public Optional<Offer> of(UUID variantId) {
        return items.stream().filter(offer -> offer.variantId().equals(variantId)).findFirst();
    }

    public Optional<Offer> of(String sku) {
        return items.stream().filter(offer -> offer.sku().equals(sku)).findFirst();
    }
}
