package stoa.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import stoa.kernel.Context;

/** Tells the kernel which context it serves in this WAR. */
@ApplicationScoped
class OrderContext {

    @Produces
    @Singleton
    Context context() {
        return new Context("order", "/api/v1/orders");
    }
}
