package stoa.order.payments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jdbi.v3.core.Jdbi;
import stoa.order.payments.entity.Payments;

/** Gives the repository its database. */
@ApplicationScoped
class PaymentsProducer {

    @PersistenceContext(unitName = "order") EntityManager entities;

    @Produces
    @Dependent
    Payments payments(Jdbi jdbi) {
        return new Payments(entities, jdbi);
    }
}
