package stoa.order.orders.entity;

/** Where an order stands as a whole; the legal moves are those of {@link #canBecome}. */
public enum OrderStatus {
    PENDING_PAYMENT, PLACED, ON_HOLD, IN_FULFILMENT, COMPLETED, CANCELLED, EXPIRED;

    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case PENDING_PAYMENT -> next == PLACED || next == CANCELLED || next == EXPIRED;
            case PLACED -> next == IN_FULFILMENT || next == ON_HOLD || next == CANCELLED;
            case ON_HOLD -> next == PLACED || next == CANCELLED;
            case IN_FULFILMENT -> next == COMPLETED;
            case COMPLETED, CANCELLED, EXPIRED -> false;
        };
    }

    /** Whether the order has come to nothing: its cart may be ordered again, and no money may stay with us. */
    public boolean isDead() {
        return this == CANCELLED || this == EXPIRED;
    }
}
