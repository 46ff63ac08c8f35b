package stoa.order.inventory.entity;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * The statements that move stock; each joins its caller's transaction and should be its last.
 * <p><b>Free of deadlocks.</b> A change first locks all its levels in ascending id order, and then writes them by a
 * second statement, whose snapshot sees the rows as locked. A transaction makes one change only, or has locked all its
 * levels before by {@link StockRows#lock}. So whoever waits for a level holds lower ids only, and no circle of waiting
 * can close. The locks leave keys alone, so that the foreign keys of reservations and movements don't wait for them.
 * (One statement for both was tried: its update starts from the versions of an older snapshot, on which others queue.)
 * <p><b>Never oversold.</b> What is compared is what is locked; the table's checks stand behind that. {@code shortage}
 * is always what is promised beyond {@code on_hand + backorder_limit}, so a level in a shortage can give nothing.
 */
public class StockChanges {

    private static final String TOLD = " SELECT " + StockLevels.COLUMNS + """
            FROM changed l JOIN location p ON p.id = l.location_id ORDER BY l.id""";

    private final Jdbi jdbi;

    public StockChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Gives back and promises, at all levels or at none.
     *
     * @return the levels as they are now; none if one of them could not give what was asked
     */
    public List<StockLevel> shift(List<Shift> shifts) {
        lock(each(shifts, Shift::levelId));
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH asked AS (
                    SELECT * FROM unnest(:ids, :takes, :frees) AS a (id, take, free)),
                answer AS (
                    SELECT bool_and(a.take = 0 OR a.take <= l.on_hand + l.backorder_limit - l.safety_stock
                               - l.reserved + a.free) AS enough
                      FROM stock_level l JOIN asked a ON a.id = l.id),
                changed AS (
                    UPDATE stock_level l
                       SET reserved = l.reserved - a.free + a.take,
                           shortage = GREATEST(0, l.reserved - a.free + a.take - l.on_hand - l.backorder_limit),
                           sequence = l.sequence + 1, version = l.version + 1, updated_at = now()
                      FROM asked a, answer
                     WHERE l.id = a.id AND answer.enough
                    RETURNING l.*)""" + TOLD)
                .bindArray("ids", UUID.class, each(shifts, Shift::levelId))
                .bindArray("takes", Integer.class, each(shifts, Shift::take))
                .bindArray("frees", Integer.class, each(shifts, Shift::free))
                .map(StockLevels.LEVEL).list());
    }

    /**
     * Sets or changes the stock on hand and writes the ledger. A figure below what is promised is a shortage.
     *
     * @return the levels that were counted, as they are now; one that would leave its range is not among them
     */
    public List<StockLevel> count(List<Count> counts, Cause cause) {
        lock(each(counts, Count::levelId));
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH asked AS (
                    SELECT a.id, a.movement, a.as_of, l.on_hand AS before,
                           COALESCE(CAST(a.counted AS bigint), CAST(l.on_hand AS bigint) + a.delta) AS after
                      FROM unnest(:ids, :movements, :counted, :deltas, :asOf)
                           AS a (id, movement, counted, delta, as_of)
                      JOIN stock_level l ON l.id = a.id
                     WHERE a.as_of IS NULL OR l.counted_sequence < a.as_of),
                changed AS (
                    UPDATE stock_level l
                       SET on_hand = a.after, shortage = GREATEST(0, l.reserved - a.after - l.backorder_limit),
                           counted_sequence = COALESCE(a.as_of, l.counted_sequence),
                           sequence = l.sequence + 1, version = l.version + 1, updated_at = now()
                      FROM asked a
                     WHERE l.id = a.id AND a.after BETWEEN 0 AND 1000000000
                    RETURNING l.*, a.movement, a.before),
                moved AS (
                    INSERT INTO stock_movement (id, stock_level_id, kind, delta, on_hand_after, reason, actor)
                    SELECT movement, id, :kind, on_hand - before, on_hand, :reason, :actor
                      FROM changed WHERE on_hand <> before)""" + TOLD)
                .bindArray("ids", UUID.class, each(counts, Count::levelId))
                .bindArray("movements", UUID.class, each(counts, Count::movementId))
                .bindArray("counted", Integer.class, each(counts, Count::onHand))
                .bindArray("deltas", Integer.class, each(counts, Count::delta))
                .bindArray("asOf", Long.class, each(counts, Count::asOf)).bind("kind", cause.kind().name())
                .bind("reason", cause.reason()).bind("actor", cause.actor())
                .map(StockLevels.LEVEL).list());
    }

    /** @return the level as it is now; none if it no longer had this version */
    public List<StockLevel> settings(UUID id, long version, int safetyStock, int backorderLimit) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH changed AS (
                    UPDATE stock_level l
                       SET safety_stock = :safetyStock, backorder_limit = :backorderLimit,
                           shortage = GREATEST(0, l.reserved - l.on_hand - :backorderLimit),
                           sequence = l.sequence + 1, version = l.version + 1, updated_at = now()
                     WHERE l.id = :id AND l.version = :version
                    RETURNING l.*)""" + TOLD)
                .bind("id", id).bind("version", version)
                .bind("safetyStock", safetyStock).bind("backorderLimit", backorderLimit)
                .map(StockLevels.LEVEL).list());
    }

    private void lock(List<UUID> levels) {
        jdbi.useHandle(sql -> sql.createQuery(
                "SELECT id FROM stock_level WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE")
                .bindArray("ids", UUID.class, levels).mapTo(UUID.class).list());
    }

    private static <T, R> List<R> each(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }
}
