package stoa.cart.claims.control;

import java.util.UUID;
import stoa.cart.carts.control.PricedCart;

/** A cart that was just frozen for a claimant, at its final prices. */
public record Claimed(PricedCart cart, UUID claimId) { }
