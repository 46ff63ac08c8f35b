package stoa.order.inventory.entity;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All stock levels, to be read and made; {@link StockChanges} moves their figures. */
public class StockLevels {

    static final RowMapper<StockLevel> LEVEL = ConstructorMapper.of(StockLevel.class);
    static final String COLUMNS = """
            l.id, l.version, l.variant_id, l.sku, p.code AS location, l.on_hand, l.reserved, l.safety_stock,
            l.backorder_limit, l.shortage, l.sequence, l.created_at, l.updated_at
            """;
    private static final String FILTERED = """
             FROM stock_level l JOIN location p ON p.id = l.location_id
            WHERE (CAST(:skus AS text[]) IS NULL OR l.sku = ANY(:skus))
              AND (CAST(:variant AS uuid) IS NULL OR l.variant_id = :variant)
              AND (CAST(:location AS text) IS NULL OR p.code = :location)
            """;

    private static final Position FIRST = new Position("", new UUID(0, 0));

    private final Jdbi jdbi;

    /** Where a level stands among all. */
    public record Position(String sku, UUID id) { }

    public StockLevels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<StockLevel> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM stock_level l JOIN location p ON p.id = l.location_id WHERE l.id = :id""")
                .bind("id", id).map(LEVEL).findOne());
    }

    /**
     * What the variants' levels can give at this moment, unlocked, in the order in which lines are taken from them:
     * by the location's priority, then its id.
     */
    public List<Candidate> candidates(Collection<UUID> variants) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT l.id AS level_id, l.variant_id,
                       l.on_hand + l.backorder_limit - l.safety_stock - l.reserved AS free
                  FROM stock_level l JOIN location p ON p.id = l.location_id
                 WHERE l.variant_id = ANY(:variants)
                 ORDER BY p.priority, p.id""")
                .bindArray("variants", UUID.class, variants).map(ConstructorMapper.of(Candidate.class)).list());
    }

    /** Ordered by sku and id. @param after the last row's, if any */
    public List<StockLevel> page(StockLevelFilter filter, int rows, Optional<Position> after) {
        var last = after.orElse(FIRST);
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + FILTERED + """
                  AND (l.sku, l.id) > (:afterSku, :afterId) ORDER BY l.sku, l.id LIMIT :rows""")
                .bind("skus", filter.skuArray()).bind("variant", filter.variantId())
                .bind("location", filter.location())
                .bind("afterSku", last.sku()).bind("afterId", last.id()).bind("rows", rows).map(LEVEL).list());
    }

    public long count(StockLevelFilter filter) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) " + FILTERED)
                .bind("skus", filter.skuArray()).bind("variant", filter.variantId())
                .bind("location", filter.location()).mapTo(Long.class).one());
    }

    /** The variant that each sku names; the one told last, if a sku has moved from one to another. */
    public Map<String, UUID> variantsOf(Collection<String> skus) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT DISTINCT ON (sku) sku, variant_id FROM stock_level WHERE sku = ANY(:skus)
                 ORDER BY sku, sku_sequence DESC, created_at DESC, id""")
                .bindArray("skus", String.class, skus)
                .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
