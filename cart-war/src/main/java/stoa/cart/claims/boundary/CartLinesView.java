package stoa.cart.claims.boundary;

import java.util.List;
import java.util.UUID;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartStatus;

/** What a cart would take from stock. */
public record CartLinesView(UUID cartId, CartStatus status, List<Line> lines) {

    /** How many of a variant. */
    public record Line(UUID id, UUID variantId, String sku, int quantity, String inventoryPolicy) { }

    static CartLinesView of(Cart cart) {
        return new CartLinesView(cart.id(), cart.status(), cart.lines().stream().map(line -> new Line(line.id(),
                line.variantId(), line.sku(), line.quantity(), line.inventoryPolicy())).toList());
    }
}
