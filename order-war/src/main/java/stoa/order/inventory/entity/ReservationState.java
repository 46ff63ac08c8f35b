package stoa.order.inventory.entity;

/** HELD → RELEASED | EXPIRED for a cart; COMMITTED → CONSUMED | RELEASED for an order. */
public enum ReservationState { HELD, COMMITTED, CONSUMED, RELEASED, EXPIRED }
