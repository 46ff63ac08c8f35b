package stoa.cart.carts.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;

/** Something happened to a cart; told is its state since, never what a person wrote. */
public record CartFact(String type, UUID aggregateId, long sequence, CartData data) implements Fact {

    /** The data of a cart's events. */
    public record CartData(UUID cartId, CartStatus status) { }

    /** The cart has changed, or is new. */
    public static CartFact updated(Cart cart) {
        return of("cart.updated", cart.id(), cart.sequence(), cart.status());
    }

    /** The cart was left alone until it expired. */
    public static CartFact abandoned(UUID cartId, long sequence) {
        return of("cart.abandoned", cartId, sequence, CartStatus.EXPIRED);
    }

    /** A claim ran out without an order. */
    public static CartFact reopened(UUID cartId, long sequence) {
        return of("cart.updated", cartId, sequence, CartStatus.ACTIVE);
    }

    private static CartFact of(String type, UUID cartId, long sequence, CartStatus status) {
        return new CartFact(type, cartId, sequence, new CartData(cartId, status));
    }

    @Override
    public String aggregate() {
        return "cart";
    }
}
