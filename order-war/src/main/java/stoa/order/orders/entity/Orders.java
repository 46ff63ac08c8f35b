package stoa.order.orders.entity;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All orders ever placed. Declares only what the application asks for: there is no delete. */
public class Orders {

    private final EntityManager entities;
    private final Jdbi jdbi;

    public Orders(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    /** Writes the order at once, so that statements after this one see it. */
    public void add(Order order) {
        entities.persist(order);
        entities.flush();
    }

    public Optional<Order> byId(UUID id) {
        return Optional.ofNullable(entities.find(Order.class, id));
    }

    /** The order with all its parts loaded. */
    public Optional<Order> whole(UUID id) {
        var found = entities.createQuery("SELECT o FROM CustomerOrder o JOIN FETCH o.lines WHERE o.id = :id", Order.class)
                .setParameter("id", id).getResultStream().findFirst();
        found.ifPresent(Order::load);
        return found;
    }

    /** As {@link #whole(UUID)}, if it is the customer's. */
    public Optional<Order> whole(UUID id, UUID customerId) {
        var found = entities.createQuery("SELECT o FROM CustomerOrder o JOIN FETCH o.lines"
                        + " WHERE o.id = :id AND o.buyer.customerId = :customer", Order.class)
                .setParameter("id", id).setParameter("customer", customerId).getResultStream().findFirst();
        found.ifPresent(Order::load);
        return found;
    }

    /** Whom to write to about the order with this number, if it was placed with this address, whatever its case. */
    public Optional<Addressee> addressee(String number, String email) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, number, email, locale, customer_id,
                       CAST(coalesce(billing_address, shipping_address) AS json) ->> 'name' AS name
                  FROM customer_order WHERE number = :number AND lower(email) = lower(:email)
                """).bind("number", number).bind("email", email)
                .map((row, context) -> new Addressee(row.getObject("id", UUID.class), row.getString("number"),
                        row.getString("email"), row.getString("name"), row.getString("locale"),
                        row.getObject("customer_id", UUID.class))).findOne());
    }

    /** Gives guests' orders with this address, whatever its case, to the customer. */
    public void link(String email, UUID customerId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE customer_order SET customer_id = :customer, version = version + 1, updated_at = :now
                 WHERE lower(email) = lower(:email) AND customer_id IS NULL
                """).bind("customer", customerId).bind("now", now).bind("email", email).execute());
    }

    /** The order with its row locked until the transaction ends: whoever moves an order's state begins with this. */
    public Optional<Order> locked(UUID id) {
        var found = entities.createNativeQuery("SELECT * FROM customer_order WHERE id = ? FOR NO KEY UPDATE", Order.class)
                .setParameter(1, id).getResultList();
        return found.stream().map(Order.class::cast).findFirst();
    }

    /** The order of a cart that is neither cancelled nor expired; there is at most one. */
    public Optional<UUID> liveOf(UUID cartId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM customer_order WHERE cart_id = :cart AND status NOT IN ('CANCELLED', 'EXPIRED')
                """).bind("cart", cartId).mapTo(UUID.class).findOne());
    }

    public String nextNumber() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT nextval('order_number')::text")
                .mapTo(String.class).one());
    }

    /** Writes pending changes of what was loaded here, so that statements after this one see them. */
    public void flush() {
        entities.flush();
    }

    /**
     * Takes orders whose next step is due, for as long as the lease: nobody else gets them before it has run out.
     *
     * @param limit at most so many, the longest waiting first
     */
    public List<UUID> takeDue(Instant now, Duration lease, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE customer_order SET next_attempt_at = :until, attempts = attempts + 1
                 WHERE id IN (SELECT id FROM customer_order WHERE next_attempt_at <= :now
                               ORDER BY next_attempt_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING id
                """).bind("now", now).bind("until", now.plus(lease)).bind("limit", limit)
                .mapTo(UUID.class).list());
    }
}
