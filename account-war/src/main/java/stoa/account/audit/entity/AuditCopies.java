package stoa.account.audit.entity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import stoa.kernel.audit.AuditEntry;
import stoa.kernel.audit.AuditEntryMapper;

/** What all contexts audited, as they told it, and the anchors of their chains. */
public class AuditCopies {

    private static final AuditEntryMapper ENTRY = new AuditEntryMapper();
    private static final RowMapper<CopiedEntry> ROW =
            (row, context) -> new CopiedEntry(row.getString("context"), ENTRY.map(row, context));
    private static final String FILTERED = """
             FROM audit_copy
            WHERE (CAST(:context AS text) IS NULL OR context = :context)
              AND (CAST(:actor AS text) IS NULL OR actor = :actor)
              AND (CAST(:action AS text) IS NULL OR action = :action)
              AND (CAST(:entity AS text) IS NULL OR entity = :entity)
              AND (CAST(:entityId AS text) IS NULL OR entity_id = :entityId)
              AND (CAST(:from AS timestamptz) IS NULL OR at >= :from)
              AND (CAST(:until AS timestamptz) IS NULL OR at < :until)
            """;

    private final Jdbi jdbi;

    /** The last row of the page before. */
    public record Position(Instant at, UUID id) { }

    public AuditCopies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is here already stays as it is, whatever is told later. */
    public void add(String context, List<AuditEntry> entries) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO audit_copy (context, chain_position, id, at, actor, actor_type, action, entity, entity_id,
                                            before, after, personal, filter, request_id, previous_hash, hash)
                    VALUES (:context, :position, :id, :at, :actor, :actorType, :action, :entity, :entityId,
                            CAST(:before AS jsonb), CAST(:after AS jsonb), :personal, CAST(:filter AS jsonb), :requestId,
                            :previousHash, :hash)
                    ON CONFLICT (context, chain_position) DO NOTHING
                    """);
            entries.forEach(entry -> batch.bind("context", context).bind("position", entry.position())
                    .bind("id", entry.id()).bind("at", utc(entry.at())).bind("actor", entry.actor())
                    .bind("actorType", entry.actorType().name()).bind("action", entry.action())
                    .bind("entity", entry.entity()).bind("entityId", entry.entityId()).bind("before", entry.before())
                    .bind("after", entry.after()).bindArray("personal", String.class, entry.personal())
                    .bind("filter", entry.filter()).bind("requestId", entry.requestId())
                    .bind("previousHash", entry.previousHash()).bind("hash", entry.hash()).add());
            batch.execute();
        });
    }

    /** Newest first: each filter's index stands in this order. */
    public List<CopiedEntry> page(AuditFilter filter, int rows, Optional<Position> after) {
        return jdbi.withHandle(handle -> filtered(handle.createQuery("SELECT context, " + AuditEntryMapper.COLUMNS
                + FILTERED + """
                AND (CAST(:afterTime AS timestamptz) IS NULL OR (at, id) < (:afterTime, CAST(:afterId AS uuid)))
                ORDER BY at DESC, id DESC LIMIT :rows"""), filter)
                .bind("afterTime", utc(after.map(Position::at).orElse(null)))
                .bind("afterId", after.map(Position::id).orElse(null)).bind("rows", rows).map(ROW).list());
    }

    public long count(AuditFilter filter) {
        return jdbi.withHandle(handle -> filtered(handle.createQuery("SELECT count(*)" + FILTERED), filter)
                .mapTo(Long.class).one());
    }

    /** A part of one context's chain. */
    public List<AuditEntry> chain(String context, long after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + AuditEntryMapper.COLUMNS + """
                  FROM audit_copy WHERE context = :context AND chain_position > :after
                 ORDER BY chain_position LIMIT :most
                """)
                .bind("context", context).bind("after", after).bind("most", most).map(ENTRY).list());
    }

    public boolean holds(String context, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                "SELECT EXISTS (SELECT FROM audit_copy WHERE context = :context AND id = :id)")
                .bind("context", context).bind("id", id).mapTo(Boolean.class).one());
    }

    public void anchor(String context, Anchor anchor) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO audit_anchor (context, position, hash) VALUES (:context, :position, :hash)
                ON CONFLICT (context, position, hash) DO NOTHING
                """)
                .bind("context", context).bind("position", anchor.position()).bind("hash", anchor.hash()).execute());
    }

    /** The next ones after an anchor, by position; more than one at a position only if a chain was written anew. */
    public List<Anchor> anchors(String context, Anchor after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT position, hash FROM audit_anchor
                 WHERE context = :context AND (position, hash) > (:position, :hash) ORDER BY position, hash LIMIT :most
                """)
                .bind("context", context).bind("position", after.position()).bind("hash", after.hash()).bind("most", most)
                .map((row, ignored) -> new Anchor(row.getLong("position"), row.getString("hash"))).list());
    }

    private static Query filtered(Query query, AuditFilter filter) {
        return query.bind("context", filter.context()).bind("actor", filter.actor()).bind("action", filter.action())
                .bind("entity", filter.entity()).bind("entityId", filter.entityId())
                .bind("from", utc(filter.from())).bind("until", utc(filter.until()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
