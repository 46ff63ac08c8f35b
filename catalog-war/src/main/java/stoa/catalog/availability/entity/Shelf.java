package stoa.catalog.availability.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What shoppers are shown of stock: a row a level, and a band a variant. */
public class Shelf {

    private final Jdbi jdbi;

    public Shelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Locks the variants' products, in the order of their ids, so that changes of them queue. */
    public void lockProductsOf(Collection<UUID> variants) {
        jdbi.useHandle(handle -> handle.createQuery("""
                SELECT id FROM product WHERE id IN (SELECT product_id FROM variant WHERE id = ANY(:variants))
                 ORDER BY id FOR UPDATE""")
                .bindArray("variants", UUID.class, variants).mapTo(UUID.class).list());
    }

    /**
     * Writes levels down, each of which is given once.
     *
     * @return the variants of those that were news: an older or equal sequence is ignored
     */
    public Set<UUID> put(List<LevelShown.AsOf> levels) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO stock_shown AS s (level_id, variant_id, sequence, available, sellable)
                SELECT * FROM unnest(:levels, :variants, :sequences, :available, :sellable) AS a (level)
                 ORDER BY a.level
                ON CONFLICT (level_id) DO UPDATE SET sequence = EXCLUDED.sequence, available = EXCLUDED.available,
                       sellable = EXCLUDED.sellable
                 WHERE s.sequence < EXCLUDED.sequence
                RETURNING variant_id""")
                .bindArray("levels", UUID.class, each(levels, LevelShown.AsOf::levelId))
                .bindArray("variants", UUID.class, each(levels, LevelShown.AsOf::variantId))
                .bindArray("sequences", Long.class, each(levels, LevelShown.AsOf::sequence))
                .bindArray("available", Integer.class, each(levels, LevelShown.AsOf::available))
                .bindArray("sellable", Integer.class, each(levels, LevelShown.AsOf::sellable))
                .mapTo(UUID.class).set());
    }

    /**
     * Moves TRACKED variants to the band that the sum of their levels says.
     *
     * @param threshold units at or below which stock is low
     * @return the products of those that are in another band than before
     */
    public Set<UUID> moveBands(Collection<UUID> variants, int threshold) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                UPDATE variant v SET availability = b.band
                  FROM (SELECT variant_id, availability_band(sum(available), sum(sellable), :threshold) AS band
                          FROM stock_shown WHERE variant_id = ANY(:variants) GROUP BY variant_id) b
                 WHERE v.id = b.variant_id AND v.inventory_policy = 'TRACKED' AND v.availability <> b.band
                RETURNING v.product_id""")
                .bindArray("variants", UUID.class, variants).bind("threshold", threshold)
                .mapTo(UUID.class).set());
    }

    private static <T, R> List<R> each(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }
}
