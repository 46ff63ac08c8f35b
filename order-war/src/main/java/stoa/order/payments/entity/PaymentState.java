package stoa.order.payments.entity;

/** How far a payment is, derived from its ledger. */
public enum PaymentState {
    PENDING, REQUIRES_ACTION, AUTHORIZED, PARTIALLY_CAPTURED, CAPTURED, VOIDED, FAILED, PARTIALLY_REFUNDED, REFUNDED,
    DISPUTED
}
