package stoa.order.payments.entity;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All payments; each belongs to one order, under whose row lock it is changed. */
public class Payments {

    private final EntityManager entities;
    private final Jdbi jdbi;

    public Payments(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    public void add(Payment payment) {
        entities.persist(payment);
        entities.flush();
    }

    public Optional<Payment> ofOrder(UUID orderId) {
        return entities.createQuery(
                "SELECT p FROM Payment p JOIN FETCH p.transactions WHERE p.orderId = :order", Payment.class)
                .setParameter("order", orderId).getResultStream().findFirst();
    }

    /** The order for whose payment a transaction was begun. */
    public Optional<UUID> orderOf(UUID transactionId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT order_id FROM payment WHERE id = (SELECT payment_id FROM payment_transaction WHERE id = :id)
                """).bind("id", transactionId).mapTo(UUID.class).findOne());
    }

    /** How many transactions wait for the provider's word after a time-out. */
    public long unknown() {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT count(*) FROM payment_transaction WHERE state = 'UNKNOWN'").mapTo(Long.class).one());
    }
}
