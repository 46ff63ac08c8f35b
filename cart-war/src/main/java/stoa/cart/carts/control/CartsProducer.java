package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.carts.entity.Carts;

/** Gives the repository its database. */
@ApplicationScoped
class CartsProducer {

    @Produces
    @Singleton
    Carts carts(Jdbi jdbi) {
        return new Carts(jdbi);
    }
}
