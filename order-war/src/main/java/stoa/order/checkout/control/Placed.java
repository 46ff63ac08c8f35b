package stoa.order.checkout.control;

import stoa.order.orders.entity.Order;

/**
 * What placing came to.
 *
 * @param order    the whole of it, as it is now
 * @param existing whether the cart had been ordered before
 */
public record Placed(Order order, boolean existing) { }
