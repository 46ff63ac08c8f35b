package stoa.cart.carts.entity;

import java.util.Optional;
import java.util.UUID;

/** Whoever comes for a cart: a guest with the cart's token, or the customer that it belongs to. */
public record Holder(Optional<String> cartToken, Optional<UUID> customerId) { }
