package stoa.order.payments.entity;

/** What a payment transaction asks of the provider. */
public enum TransactionType {
    AUTHORIZE, CAPTURE, VOID, REFUND, CHARGEBACK
}
