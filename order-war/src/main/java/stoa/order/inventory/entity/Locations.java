package stoa.order.inventory.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All places that hold stock. */
public class Locations {

    private static final RowMapper<Location> LOCATION = ConstructorMapper.of(Location.class);
    private static final String COLUMNS = "id, version, code, name, priority, created_at, updated_at ";

    private static final Position FIRST = new Position(Integer.MIN_VALUE, new UUID(0, 0));

    private final Jdbi jdbi;

    /** Where a location stands in the order in which stock is taken. */
    public record Position(int priority, UUID id) { }

    public Locations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Location> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM location WHERE id = :id")
                .bind("id", id).map(LOCATION).findOne());
    }

    /** The ids of those codes that exist. */
    public Map<String, UUID> byCodes(Set<String> codes) {
        return all().stream().filter(location -> codes.contains(location.code()))
                .collect(Collectors.toMap(Location::code, Location::id));
    }

    /** In the order in which stock is taken from them. */
    public List<Location> all() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + "FROM location ORDER BY priority, id")
                .map(LOCATION).list());
    }

    /** Ordered by priority and id. @param after the last row's, if any */
    public List<Location> page(int rows, Optional<Position> after) {
        var last = after.orElse(FIRST);
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + """
                FROM location WHERE (priority, id) > (:priority, :id) ORDER BY priority, id LIMIT :rows""")
                .bind("priority", last.priority()).bind("id", last.id()).bind("rows", rows).map(LOCATION).list());
    }

    public long count() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM location").mapTo(Long.class).one());
    }

    /** @return whether the code was free */
    public boolean add(UUID id, String code, String name, int priority) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                INSERT INTO location (id, code, name, priority) VALUES (:id, :code, :name, :priority)
                ON CONFLICT (store_id, code) DO NOTHING""")
                .bind("id", id).bind("code", code).bind("name", name).bind("priority", priority).execute()) == 1;
    }

    /** @return whether the location still had this version */
    public boolean change(UUID id, long version, String name, int priority) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                UPDATE location SET name = :name, priority = :priority, version = version + 1, updated_at = now()
                WHERE id = :id AND version = :version""")
                .bind("id", id).bind("version", version).bind("name", name).bind("priority", priority)
                .execute()) == 1;
    }

    /** @return whether the location still had this version; fails in the database while it has stock levels */
    public boolean remove(UUID id, long version) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM location WHERE id = :id AND version = :version")
                .bind("id", id).bind("version", version).execute()) == 1;
    }

    /** Whether any stock level is kept there. */
    public boolean isUsed(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                "SELECT EXISTS (SELECT 1 FROM stock_level WHERE location_id = :id)")
                .bind("id", id).mapTo(Boolean.class).one());
    }
}
