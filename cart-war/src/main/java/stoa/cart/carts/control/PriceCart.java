package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import stoa.cart.carts.entity.Address;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.Requirement;
import stoa.cart.pricing.control.PriceTables;
import stoa.cart.pricing.control.StoreCalculation;
import stoa.cart.pricing.entity.Basket;
import stoa.cart.pricing.entity.Delivery;
import stoa.cart.pricing.entity.Item;
import stoa.cart.shipping.entity.ShippingOption;

/** Tells what a cart costs with the prices that it has. */
@ApplicationScoped
public class PriceCart {

    @Inject PriceTables tables;
    @Inject StoreCalculation calculation;

    public PricedCart of(Cart cart, boolean pricesStale) {
        var option = chosen(cart);
        var destination = Optional.ofNullable(cart.details().shippingAddress());
        var items = cart.lines().stream()
                .map(line -> new Item(line.id(), line.unitPrice(), line.quantity(), line.taxClass())).toList();
        var quote = calculation.of(new Basket(cart.currency(), items,
                option.map(one -> new Delivery(one.id(), one.price(), one.taxClass())), List.of(),
                tables.taxes(destination.map(Address::country).orElse(null),
                        destination.map(Address::region).orElse(null))));
        return new PricedCart(cart, quote, option, Requirement.of(cart, option.isPresent()), pricesStale);
    }

    /** The ways to deliver the cart; all of the currency's while its destination is not known. */
    public List<ShippingOption> options(Cart cart) {
        var destination = Optional.ofNullable(cart.details().shippingAddress()).map(Address::country);
        return tables.options(cart.currency(), destination.orElse(null));
    }

    private Optional<ShippingOption> chosen(Cart cart) {
        var id = cart.details().shippingOptionId();
        return id == null ? Optional.empty()
                : options(cart).stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
