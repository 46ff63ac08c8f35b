package stoa.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import stoa.kernel.Context;

/** Tells the kernel which context it serves in this WAR. */
@ApplicationScoped
class CartContext {

    @Produces
    @Singleton
    Context context() {
        return new Context("cart", "/api/v1/carts");
    }
}
