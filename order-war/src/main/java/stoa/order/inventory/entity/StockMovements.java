package stoa.order.inventory.entity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The ledger of stock on hand, to be read; {@link StockChanges#count} writes it. */
public class StockMovements {

    private static final String FILTERED = """
             FROM stock_movement m JOIN stock_level l ON l.id = m.stock_level_id JOIN location p ON p.id = l.location_id
            WHERE (CAST(:level AS uuid) IS NULL OR m.stock_level_id = :level)
              AND (CAST(:sku AS text) IS NULL OR l.sku = :sku)
              AND (CAST(:location AS text) IS NULL OR p.code = :location)
              AND (CAST(:kind AS text) IS NULL OR m.kind = :kind)
              AND (CAST(:from AS timestamptz) IS NULL OR m.created_at >= :from)
              AND (CAST(:until AS timestamptz) IS NULL OR m.created_at <= :until)
            """;

    private final Jdbi jdbi;

    public StockMovements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Newest first. @param after the last row's id, if any */
    public List<StockMovement> page(MovementFilter filter, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> filtered(sql.createQuery("""
                SELECT m.id, m.stock_level_id, l.variant_id, l.sku, p.code AS location, m.kind, m.delta,
                       m.on_hand_after, m.reason, m.actor, m.created_at
                """ + FILTERED + """
                  AND (CAST(:after AS uuid) IS NULL OR m.id < :after) ORDER BY m.id DESC LIMIT :rows"""), filter)
                .bind("after", after.orElse(null)).bind("rows", rows)
                .map(ConstructorMapper.of(StockMovement.class)).list());
    }

    public long count(MovementFilter filter) {
        return jdbi.withHandle(sql -> filtered(sql.createQuery("SELECT count(*)" + FILTERED), filter)
                .mapTo(Long.class).one());
    }

    private static Query filtered(Query query, MovementFilter filter) {
        return query.bind("level", filter.stockLevelId()).bind("sku", filter.sku()).bind("location", filter.location())
                .bind("kind", filter.kindName()).bind("from", utc(filter.from())).bind("until", utc(filter.until()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
