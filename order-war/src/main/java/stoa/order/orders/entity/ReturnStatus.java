package stoa.order.orders.entity;

/** How much of an order has come back. */
public enum ReturnStatus {
    NONE, PARTIALLY_RETURNED, RETURNED
}
