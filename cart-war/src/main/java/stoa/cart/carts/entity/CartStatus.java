package stoa.cart.carts.entity;

/** Where a cart is in its life. */
public enum CartStatus {
    /** Shoppers change it. */
    ACTIVE,
    /** Frozen: an order is being made of it. */
    COMPLETING,
    /** Became an order. */
    ORDERED,
    /** Its lines went into another cart. */
    MERGED,
    /** Forgotten by its shopper. */
    EXPIRED;

    boolean canBecome(CartStatus next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case COMPLETING -> next == ACTIVE || next == ORDERED;
            case ORDERED, MERGED, EXPIRED -> false;
        };
    }
}
