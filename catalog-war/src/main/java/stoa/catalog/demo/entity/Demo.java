package stoa.catalog.demo.entity;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The one demo import that a store ever gets. */
public class Demo {

    private final Jdbi jdbi;
    private final UUID store;

    public Demo(Jdbi jdbi, UUID store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    /** The job that imports it; empty as long as no demo was begun. */
    public Optional<UUID> job() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT job_id FROM demo WHERE store_id = :store")
                .bind("store", store).mapTo(UUID.class).findOne());
    }

    /** @return false if there is one already */
    public boolean begin(UUID job) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                "INSERT INTO demo (store_id, job_id) VALUES (:store, :job) ON CONFLICT (store_id) DO NOTHING")
                .bind("store", store).bind("job", job).execute()) == 1;
    }

    /** Whether its stock had arrived once. */
    public boolean isOpen() {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT count(*) FROM demo WHERE store_id = :store AND opened_at IS NOT NULL")
                .bind("store", store).mapTo(Integer.class).one()) == 1;
    }

    /**
     * Opens it if its import is completed and the stock of every imported variant has been told.
     *
     * @return whether it is open now
     */
    public boolean open() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE demo SET opened_at = now()
                 WHERE store_id = :store
                   AND EXISTS (SELECT FROM job j WHERE j.id = demo.job_id AND j.state = 'COMPLETED')
                   AND NOT EXISTS (SELECT FROM variant v
                                    WHERE v.inventory_policy = 'TRACKED' AND v.imported_quantity IS NOT NULL
                                      AND NOT EXISTS (SELECT FROM stock_shown s WHERE s.variant_id = v.id))""")
                .bind("store", store).execute()) == 1;
    }
}
