package stoa.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads entries, from the table of their context or from a copy with the same columns. */
public final class AuditEntryMapper implements RowMapper<AuditEntry> {

    /** What it reads. */
    public static final String COLUMNS = """
            chain_position, id, at, actor, actor_type, action, entity, entity_id, CAST(before AS text) AS before,
            CAST(after AS text) AS after, personal, CAST(filter AS text) AS filter, request_id, previous_hash, hash
            """;

    @Override
    public AuditEntry map(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(row.getObject("chain_position", Long.class), row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                ActorType.valueOf(row.getString("actor_type")), row.getString("action"), row.getString("entity"),
                row.getString("entity_id"), row.getString("before"), row.getString("after"),
                List.of((String[]) row.getArray("personal").getArray()), row.getString("filter"),
                row.getString("request_id"), row.getString("previous_hash"), row.getString("hash"));
    }
}
