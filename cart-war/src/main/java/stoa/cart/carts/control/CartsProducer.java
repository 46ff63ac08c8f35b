package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.carts.entity.Carts;

/** Gives the repository its database. */
@ApplicationScoped
class CartsProducer {

    @PersistenceContext(unitName = "cart") EntityManager entities;

    @Produces
    @Dependent
    Carts carts(Jdbi jdbi) {
        return new Carts(entities, jdbi);
    }
}
