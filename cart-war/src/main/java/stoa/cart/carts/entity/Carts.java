package stoa.cart.carts.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** All carts. Declares only what the application asks for: there is no delete. */
public class Carts {

    private final EntityManager entities;
    private final Jdbi jdbi;

    public Carts(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    public void add(Cart cart) {
        entities.persist(cart);
    }

    /** The cart with its lines as they are, without waiting for whoever changes it. */
    public Optional<Cart> byId(UUID id) {
        return entities.createQuery("SELECT c FROM Cart c LEFT JOIN FETCH c.lines WHERE c.id = :id", Cart.class)
                .setParameter("id", id).getResultList().stream().findFirst();
    }

    /** The cart with its row locked until the transaction ends: commands on one cart queue here. */
    public Optional<Cart> locked(UUID id) {
        return Optional.ofNullable(entities.find(Cart.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The database's time, by which claims run out whichever server looks. */
    public Instant now() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one());
    }

    /** Expires carts that nobody has changed for long; what others hold is left for the next time. */
    public List<CartFact> expire(Instant now, int limit) {
        return jdbi.withHandle(handle -> told(handle.createQuery("""
                UPDATE cart SET status = 'EXPIRED', version = version + 1, sequence = sequence + 1, updated_at = :now
                 WHERE id IN (SELECT id FROM cart WHERE status = 'ACTIVE' AND expires_at < :now
                               ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING id, sequence
                """).bind("now", now).bind("limit", limit), CartFact::abandoned));
    }

    /** Opens carts again whose claim ran out before an order was made; what others hold is left for the next time. */
    public List<CartFact> reopen(Instant now, int limit) {
        return jdbi.withHandle(handle -> told(handle.createQuery("""
                UPDATE cart SET status = 'ACTIVE', version = version + 1, sequence = sequence + 1, updated_at = :now
                 WHERE id IN (SELECT id FROM cart WHERE status = 'COMPLETING' AND order_id IS NULL
                                 AND claimed_until < clock_timestamp()
                               ORDER BY claimed_until LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING id, sequence
                """).bind("now", now).bind("limit", limit), CartFact::reopened));
    }

    private interface Telling {
        CartFact of(UUID id, long sequence);
    }

    private static List<CartFact> told(Query update, Telling telling) {
        return update.map((row, context) -> telling.of(row.getObject("id", UUID.class), row.getLong("sequence"))).list();
    }
}
