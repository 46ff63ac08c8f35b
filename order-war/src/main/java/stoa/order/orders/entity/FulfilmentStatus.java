package stoa.order.orders.entity;

/** How much of an order has left the house. */
public enum FulfilmentStatus {
    UNFULFILLED, PARTIALLY_FULFILLED, FULFILLED
}
