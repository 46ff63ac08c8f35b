package stoa.order.checkout.control;

import java.util.UUID;

/**
 * What placing came to.
 *
 * @param existing whether the cart had been ordered before
 */
public record Placed(UUID orderId, boolean existing) { }
