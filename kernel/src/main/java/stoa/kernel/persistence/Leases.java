package stoa.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.ids.Ids;

/** Work that only one server may do at a time; by the database's clock, so servers need not agree on the time. */
@ApplicationScoped
public class Leases {

    private final UUID holder = Ids.next();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    @Inject Jdbi jdbi;

    /**
     * Takes or renews a lease.
     *
     * @param duration after which others may take it; longer than the work until the next renewal
     * @return false if another server holds it
     */
    public boolean take(String name, Duration duration) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO lease (name, holder, held_until)
                VALUES (:name, :holder, clock_timestamp() + CAST(:duration AS interval))
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
                WHERE lease.holder = excluded.holder OR lease.held_until < clock_timestamp()
                """)
                .bind("name", name).bind("holder", holder).bind("duration", duration.toMillis() + " milliseconds")
                .execute()) == 1;
    }

    /**
     * Takes the lease, unless more than half of it is left: for work that begins many times a second.
     *
     * @return false if another server holds it
     */
    public boolean keep(String name, Duration duration) {
        var before = System.nanoTime();
        var last = taken.get(name);
        if (last != null && before - last < duration.toNanos() / 2) {
            return true;
        }
        boolean held = take(name, duration);
        if (held) {
            taken.put(name, before);
        } else {
            taken.remove(name);
        }
        return held;
    }

    /** Lets others take the lease at once. */
    public void release(String name) {
        taken.remove(name);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM lease WHERE name = :name AND holder = :holder")
                .bind("name", name).bind("holder", holder).execute());
    }
}
