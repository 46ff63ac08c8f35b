package stoa.cart.carts.control;

import java.util.List;
import java.util.Optional;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.Requirement;
import stoa.cart.pricing.entity.Quote;
import stoa.cart.shipping.entity.ShippingOption;

/**
 * A cart with what it costs.
 *
 * @param option       the way to deliver, if one is chosen that is offered for the destination
 * @param requirements what is missing before it can be ordered
 * @param pricesStale  whether catalog could not be asked, so that prices are the last known
 */
public record PricedCart(Cart cart, Quote quote, Optional<ShippingOption> option, List<Requirement> requirements,
        boolean pricesStale) { }
