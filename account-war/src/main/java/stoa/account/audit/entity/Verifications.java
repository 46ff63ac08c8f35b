package stoa.account.audit.entity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** All verifications ever asked for. */
public class Verifications {

    private final Jdbi jdbi;
    private final Function<List<Finding>, String> written;
    private final RowMapper<Verification> row;

    /** @param written and {@code read}: findings as JSON, which entities don't know */
    public Verifications(Jdbi jdbi, Function<List<Finding>, String> written, Function<String, List<Finding>> read) {
        this.jdbi = jdbi;
        this.written = written;
        this.row = (columns, context) -> new Verification(columns.getObject("id", UUID.class), columns.getLong("version"),
                Verification.State.valueOf(columns.getString("state")), columns.getLong("checked"),
                read.apply(columns.getString("findings")),
                columns.getObject("created_at", OffsetDateTime.class).toInstant(),
                columns.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    public void add(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO audit_verification (id) VALUES (:id)")
                .bind("id", id).execute());
    }

    public Optional<Verification> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM audit_verification WHERE id = :id")
                .bind("id", id).map(row).findOne());
    }

    /** The oldest that is not at its end. */
    public Optional<Verification> open() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT * FROM audit_verification WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created_at LIMIT 1
                """).map(row).findOne());
    }

    /** @param checked entries read so far */
    public void goOn(UUID id, long checked) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE audit_verification SET state = 'RUNNING', checked = :checked, version = version + 1,
                       updated_at = clock_timestamp()
                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                """).bind("id", id).bind("checked", checked).execute());
    }

    public void end(UUID id, Verification.State state, long checked, List<Finding> findings) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE audit_verification SET state = :state, checked = :checked, findings = CAST(:findings AS jsonb),
                       version = version + 1, updated_at = clock_timestamp()
                 WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                """)
                .bind("id", id).bind("state", state.name()).bind("checked", checked)
                .bind("findings", written.apply(findings)).execute());
    }
}
