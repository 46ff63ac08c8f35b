package stoa.catalog.availability.entity;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What shoppers are shown of stock: a row a level, and a band a variant. */
public class Shelf {

    private final Jdbi jdbi;

    public Shelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The variant's product, locked, so that changes of it queue; empty if there is no such variant. */
    public Optional<UUID> lockProductOf(UUID variant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id FROM product WHERE id = (SELECT product_id FROM variant WHERE id = :variant) FOR UPDATE""")
                .bind("variant", variant).mapTo(UUID.class).findOne());
    }

    /** @return whether this was news: an older or equal sequence is ignored */
    public boolean put(LevelShown level, long sequence) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO stock_shown AS s (level_id, variant_id, sequence, available, sellable)
                VALUES (:levelId, :variantId, :sequence, :available, :sellable)
                ON CONFLICT (level_id) DO UPDATE SET sequence = EXCLUDED.sequence, available = EXCLUDED.available,
                       sellable = EXCLUDED.sellable
                 WHERE s.sequence < EXCLUDED.sequence""")
                .bindMethods(level).bind("sequence", sequence).execute()) == 1;
    }

    /**
     * Moves a TRACKED variant to the band that the sum of its levels says.
     *
     * @param threshold units at or below which stock is low
     * @return whether that is another band than before
     */
    public boolean moveBand(UUID variant, int threshold) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE variant v SET availability = b.band
                  FROM (SELECT availability_band(sum(available), sum(sellable), :threshold) AS band
                          FROM stock_shown WHERE variant_id = :variant) b
                 WHERE v.id = :variant AND v.inventory_policy = 'TRACKED' AND v.availability <> b.band""")
                .bind("variant", variant).bind("threshold", threshold).execute()) == 1;
    }
}
