package stoa.cart.carts.entity;

import java.util.UUID;
import stoa.kernel.events.Fact;

/** Told to order: what was held in stock for a guest's cart is free for the cart that took its lines over. */
public record CartMerged(UUID aggregateId, Data data) implements Fact {

    /** The data of the command. */
    public record Data(UUID cartId, UUID mergedInto) { }

    public static CartMerged of(UUID cartId, UUID mergedInto) {
        return new CartMerged(cartId, new Data(cartId, mergedInto));
    }

    @Override
    public String type() {
        return "cart.merged";
    }

    @Override
    public String aggregate() {
        return "merge";
    }

    /** A cart is merged once. */
    @Override
    public long sequence() {
        return 1;
    }

    @Override
    public boolean internal() {
        return true;
    }
}
