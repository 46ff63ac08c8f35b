package stoa.order.payments.entity;

/** How a payment transaction stands; the legal moves are those of {@link #canBecome}. */
public enum TransactionState {
    INITIATED, PENDING, UNKNOWN, SUCCEEDED, FAILED;

    /** A time-out makes UNKNOWN, which only the provider's word resolves; what is decided stays so. */
    public boolean canBecome(TransactionState next) {
        return switch (this) {
            case INITIATED -> next != INITIATED;
            case PENDING, UNKNOWN -> next == SUCCEEDED || next == FAILED || (this == UNKNOWN && next == PENDING);
            case SUCCEEDED, FAILED -> false;
        };
    }

    public boolean isDecided() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** Whether we have to call the provider to know more: it has not been asked yet, or we did not hear its answer. */
    public boolean isOpen() {
        return this == INITIATED || this == UNKNOWN;
    }
}
