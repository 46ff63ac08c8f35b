package stoa.cart.carts.boundary;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Sends a cart with its entity tag, or only word that it is the same (RFC 9110, section 13.1.2). */
final class Tagged {

    private Tagged() { }

    static Response answer(CartView cart, Request request) {
        var tag = new EntityTag(cart.fingerprint());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(cart).tag(tag).build() : unchanged.build();
    }
}
