package stoa.cart.carts.boundary;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.cart.carts.control.PricedCart;
import stoa.cart.carts.entity.Address;
import stoa.cart.carts.entity.CartStatus;
import stoa.cart.carts.entity.Requirement;
import stoa.kernel.json.Json;

/**
 * A cart as shoppers see it.
 *
 * @param token       told at creation only
 * @param pricesStale true while catalog can't be asked, absent otherwise
 */
@Schema(name = "Cart")
public record CartView(UUID id, String token, CartStatus status, String currency, String locale, String email,
        List<LineView> lines, List<String> coupons, Address shippingAddress, Address billingAddress,
        ShippingOptionView shippingOption, TotalsView totals, List<Requirement> requirements, String quoteHash,
        Boolean pricesStale, Instant expiresAt) {

    /** The same as long as all that is told is the same. */
    EntityTag tag() {
        return new EntityTag(UUID.nameUUIDFromBytes(Json.write(this).getBytes(StandardCharsets.UTF_8)).toString());
    }

    static CartView of(PricedCart priced) {
        return of(priced, null);
    }

    static CartView of(PricedCart priced, String token) {
        var cart = priced.cart();
        var details = cart.details();
        return new CartView(cart.id(), token, cart.status(), cart.currency().getCurrencyCode(), cart.locale(),
                details.email(), cart.lines().stream().map(line -> LineView.of(line, priced)).toList(), List.of(),
                details.shippingAddress(), details.billingAddress(),
                priced.option().map(ShippingOptionView::of).orElse(null), TotalsView.of(priced.quote().totals()),
                priced.requirements(), priced.quote().hash(), priced.pricesStale() ? true : null, cart.expiresAt());
    }
}
