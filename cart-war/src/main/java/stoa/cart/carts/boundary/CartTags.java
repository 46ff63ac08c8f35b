package stoa.cart.carts.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import stoa.cart.carts.control.Precondition;
import stoa.cart.carts.control.PricedCart;
import stoa.kernel.web.Etags;

/** The entity tag of a whole cart: what commands on it and on its parts answer with, and may be bound to. */
final class CartTags {

    static final String IF_MATCH = "The cart's ETag as read: the command is refused if the cart has changed since";
    static final String FAILED = "precondition-failed: the cart is not as If-Match says; nothing was changed";

    private CartTags() { }

    /** Asks nothing of who sends no {@code If-Match}. */
    static Precondition told(HttpHeaders headers) {
        return shown -> Etags.matchIfTold(headers, () -> CartView.of(shown.get()).tag());
    }

    static Response answer(PricedCart changed) {
        var cart = CartView.of(changed);
        return Response.ok(cart).tag(cart.tag()).build();
    }
}
