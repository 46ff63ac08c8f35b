package stoa.order.inventory.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import stoa.order.inventory.entity.Reservation.Owner;

/**
 * All promises ever made. Time is the database's. The units of a promise that ends go back to its level by
 * {@link StockChanges#shift} in the same transaction.
 */
public class Reservations {

    private static final RowMapper<Reservation> RESERVATION = ConstructorMapper.of(Reservation.class);
    private static final RowMapper<Held> HELD = ConstructorMapper.of(Held.class);
    private static final String COLUMNS = """
            SELECT r.id, r.owner_type, r.owner_id, r.line_id, r.stock_level_id, l.variant_id, l.sku,
                   p.code AS location, r.quantity, r.state, r.expires_at, r.created_at, r.updated_at""";
    private static final String JOINED = """
             FROM reservation r JOIN stock_level l ON l.id = r.stock_level_id JOIN location p ON p.id = l.location_id
            """;
    private static final String FILTERED = JOINED + """
            WHERE (CAST(:owner AS text) IS NULL OR r.owner_type = :owner)
              AND (CAST(:ownerId AS uuid) IS NULL OR r.owner_id = :ownerId)
              AND (CAST(:states AS text[]) IS NULL OR r.state = ANY(:states))
              AND (CAST(:sku AS text) IS NULL OR l.sku = :sku)
            """;

    private final Jdbi jdbi;

    public Reservations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits until no other transaction deals with this owner's promises, and keeps others out until the commit. */
    public void enter(UUID owner) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT 1 FROM pg_advisory_xact_lock(:owner)")
                .bind("owner", owner.getMostSignificantBits() ^ owner.getLeastSignificantBits()).mapTo(Integer.class).one());
    }

    /** Marks what can be taken back to, should a plan turn out to be stale. */
    public void mark() {
        jdbi.useHandle(sql -> sql.execute("SAVEPOINT planned"));
    }

    /** Takes back everything since {@link #mark}, row locks included. */
    public void takeBack() {
        jdbi.useHandle(sql -> sql.execute("ROLLBACK TO SAVEPOINT planned"));
    }

    /** @param ttl from the database's now; null for an order's promises */
    public void add(Owner ownerType, UUID owner, List<NewReservation> rows, Duration ttl) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO reservation (id, owner_type, owner_id, line_id, stock_level_id, quantity, state, expires_at)
                SELECT id, :type, :owner, line, level, quantity, :state,
                       now() + CAST(:seconds AS bigint) * INTERVAL '1 second'
                  FROM unnest(:ids, :lines, :levels, :quantities) AS a (id, line, level, quantity)""")
                .bindArray("ids", UUID.class, each(rows, NewReservation::id))
                .bindArray("lines", UUID.class, each(rows, NewReservation::lineId))
                .bindArray("levels", UUID.class, each(rows, NewReservation::levelId))
                .bindArray("quantities", Integer.class, each(rows, NewReservation::quantity))
                .bind("type", ownerType.name()).bind("owner", owner)
                .bind("state", (ownerType == Owner.CART ? ReservationState.HELD : ReservationState.COMMITTED).name())
                .bind("seconds", ttl == null ? null : ttl.toSeconds()).execute());
    }

    /** Ends an owner's live promises. @return what goes back to which level */
    public List<Held> release(Owner ownerType, UUID owner) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                UPDATE reservation SET state = 'RELEASED', version = version + 1, updated_at = now()
                 WHERE owner_type = :type AND owner_id = :owner AND state IN ('HELD', 'COMMITTED')
                RETURNING stock_level_id AS level_id, quantity""")
                .bind("type", ownerType.name()).bind("owner", owner).map(HELD).list());
    }

    /** Ends up to so many promises to carts whose time is over, passing by those that are being dealt with. */
    public List<Held> expire(int most) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM reservation WHERE state = 'HELD' AND expires_at <= now()
                     ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED)
                UPDATE reservation r SET state = 'EXPIRED', version = version + 1, updated_at = now()
                  FROM due WHERE r.id = due.id
                RETURNING r.stock_level_id AS level_id, r.quantity""")
                .bind("most", most).map(HELD).list());
    }

    /** Whether nothing that was promised to the order has been given back. */
    public boolean isKept(UUID order) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                SELECT NOT EXISTS (SELECT 1 FROM reservation
                                    WHERE owner_type = 'ORDER' AND owner_id = :order AND state = 'RELEASED')""")
                .bind("order", order).mapTo(Boolean.class).one());
    }

    /** A cart's promises as they stand, in the order of its lines' ids. */
    public List<Reservation> heldBy(UUID cart) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + JOINED + """
                WHERE r.owner_type = 'CART' AND r.owner_id = :cart AND r.state = 'HELD' ORDER BY r.line_id""")
                .bind("cart", cart).map(RESERVATION).list());
    }

    /** Newest first. @param after the last row's id, if any */
    public List<Reservation> page(ReservationFilter filter, int rows, Optional<UUID> after) {
        return jdbi.withHandle(sql -> sql.createQuery(COLUMNS + FILTERED + """
                  AND (CAST(:after AS uuid) IS NULL OR r.id < :after) ORDER BY r.id DESC LIMIT :rows""")
                .bind("owner", filter.owner()).bind("ownerId", filter.ownerId())
                .bind("states", filter.stateArray()).bind("sku", filter.sku())
                .bind("after", after.orElse(null)).bind("rows", rows).map(RESERVATION).list());
    }

    public long count(ReservationFilter filter) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + FILTERED)
                .bind("owner", filter.owner()).bind("ownerId", filter.ownerId())
                .bind("states", filter.stateArray()).bind("sku", filter.sku()).mapTo(Long.class).one());
    }

    private static <T, R> List<R> each(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }
}
