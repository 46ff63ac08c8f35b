package stoa.order.orders.entity;

/** How far an order is paid: derived from its payment's ledger, stored here in the same transaction. */
public enum PaymentStatus {
    PENDING, REQUIRES_ACTION, AUTHORIZED, PARTIALLY_CAPTURED, CAPTURED, VOIDED, FAILED, PARTIALLY_REFUNDED, REFUNDED,
    DISPUTED
}
