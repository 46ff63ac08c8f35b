package stoa.order.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jdbi.v3.core.Jdbi;
import stoa.order.orders.entity.OrderLists;
import stoa.order.orders.entity.Orders;

/** Gives the repositories their database. */
@ApplicationScoped
class OrdersProducer {

    @PersistenceContext(unitName = "order") EntityManager entities;

    @Produces
    @Dependent
    Orders orders(Jdbi jdbi) {
        return new Orders(entities, jdbi);
    }

    @Produces
    @Dependent
    OrderLists orderLists(Jdbi jdbi) {
        return new OrderLists(jdbi);
    }
}
