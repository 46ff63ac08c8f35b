package stoa.order.inventory.entity;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes stock levels and keeps their skus. Rows are made in the order of their variants and locations, and before
 * any is locked, so that two counts of the same new variants queue instead of closing a circle.
 */
public class StockRows {

    private static final Comparator<NewLevel> ORDER =
            Comparator.comparing(NewLevel::variantId).thenComparing(NewLevel::locationId);
    private static final String TOLD = " SELECT " + StockLevels.COLUMNS + """
            FROM changed l JOIN location p ON p.id = l.location_id ORDER BY l.id""";

    /** Where a variant's level is. */
    public record Place(UUID variantId, UUID locationId) {
    }

    private final Jdbi jdbi;

    public StockRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes those levels that are missing, with nothing on hand.
     *
     * @return the levels that were made
     */
    public List<StockLevel> add(List<NewLevel> levels) {
        var sorted = levels.stream().sorted(ORDER).toList();
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH changed AS (
                    INSERT INTO stock_level (id, variant_id, location_id, sku, sequence, sku_sequence)
                    SELECT id, variant, location, sku, sequence, sku_sequence
                      FROM unnest(:ids, :variants, :locations, :skus, :sequences, :skuSequences) WITH ORDINALITY
                           AS a (id, variant, location, sku, sequence, sku_sequence, position)
                     ORDER BY position
                    ON CONFLICT (variant_id, location_id) DO NOTHING
                    RETURNING *)""" + TOLD)
                .bindArray("ids", UUID.class, each(sorted, NewLevel::id))
                .bindArray("variants", UUID.class, each(sorted, NewLevel::variantId))
                .bindArray("locations", UUID.class, each(sorted, NewLevel::locationId))
                .bindArray("skus", String.class, each(sorted, NewLevel::sku))
                .bindArray("sequences", Long.class, each(sorted, NewLevel::sequence))
                .bindArray("skuSequences", Long.class, each(sorted, NewLevel::skuSequence))
                .map(StockLevels.LEVEL).list());
    }

    /**
     * Locks all levels of the variants in ascending id order, for whatever the transaction does to them next.
     *
     * @return their ids by variant and location
     */
    public Map<Place, UUID> lock(Collection<UUID> variants) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT id, variant_id, location_id FROM stock_level WHERE variant_id = ANY(:variants)
                 ORDER BY id FOR NO KEY UPDATE""")
                .bindArray("variants", UUID.class, variants)
                .map((row, context) -> Map.entry(
                        new Place(row.getObject(2, UUID.class), row.getObject(3, UUID.class)), row.getObject(1, UUID.class)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Gives the variants' levels, all locked before, a new sku, wherever they are, unless they learnt it later.
     *
     * @return the levels whose sku changed
     */
    public List<StockLevel> rename(List<NewLevel> levels) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH changed AS (
                    UPDATE stock_level l
                       SET sku = a.sku, sku_sequence = a.sku_sequence,
                           sequence = l.sequence + 1, version = l.version + 1, updated_at = now()
                      FROM unnest(:variants, :skus, :skuSequences) AS a (variant, sku, sku_sequence)
                     WHERE a.variant = l.variant_id AND l.sku <> a.sku AND l.sku_sequence < a.sku_sequence
                    RETURNING l.*)""" + TOLD)
                .bindArray("variants", UUID.class, each(levels, NewLevel::variantId))
                .bindArray("skus", String.class, each(levels, NewLevel::sku))
                .bindArray("skuSequences", Long.class, each(levels, NewLevel::skuSequence))
                .map(StockLevels.LEVEL).list());
    }

    private static <T, R> List<R> each(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }
}
