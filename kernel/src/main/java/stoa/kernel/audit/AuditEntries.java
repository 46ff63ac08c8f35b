package stoa.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.ids.Ids;

/** The context's own entries. Those of changes are written by triggers ({@code audit_row}); none is ever deleted. */
@ApplicationScoped
class AuditEntries {

    private static final String SELECT = "SELECT " + AuditEntryMapper.COLUMNS + " FROM audit_entry ";
    private static final AuditEntryMapper ROW = new AuditEntryMapper();

    @Inject Jdbi jdbi;

    /** @param filter of a list, as JSON; null for a single thing */
    void addReading(Actor actor, String entity, String entityId, List<String> personal, String filter) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO audit_entry (id, actor, actor_type, action, entity, entity_id, personal, filter, request_id)
                VALUES (:id, :actor, :type, :action, :entity, :entityId, :personal, CAST(:filter AS jsonb),
                        nullif(:request, ''))
                """)
                .bind("id", Ids.next()).bind("actor", actor.id()).bind("type", actor.type().name())
                .bind("action", actor.action()).bind("entity", entity).bind("entityId", entityId)
                .bindArray("personal", String.class, personal).bind("filter", filter)
                .bind("request", actor.requestId()).execute());
    }

    /** Those that have no place in the chain yet, in the order of their writing. */
    List<AuditEntry> unchained(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                SELECT + "WHERE hash IS NULL ORDER BY position LIMIT :most")
                .bind("most", most).map(ROW).list());
    }

    /** The chain's last entry. */
    Optional<AuditEntry> head() {
        return jdbi.withHandle(handle -> handle.createQuery(
                SELECT + "WHERE chain_position IS NOT NULL ORDER BY chain_position DESC LIMIT 1")
                .map(ROW).findOne());
    }

    /** @throws IllegalStateException if another writer has chained one of them meanwhile */
    void chain(List<AuditEntry> entries) {
        int chained = jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch("""
                    UPDATE audit_entry SET chain_position = :place, previous_hash = :previous, hash = :hash
                     WHERE id = :id AND hash IS NULL
                    """);
            entries.forEach(entry -> batch.bind("id", entry.id()).bind("place", entry.position())
                    .bind("previous", entry.previousHash()).bind("hash", entry.hash()).add());
            return IntStream.of(batch.execute()).sum();
        });
        if (chained < entries.size()) {
            throw new IllegalStateException("Another writer chained " + (entries.size() - chained) + " entries meanwhile");
        }
    }

    /** A part of the chain. */
    List<AuditEntry> after(long position, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                SELECT + "WHERE chain_position > :after ORDER BY chain_position LIMIT :most")
                .bind("after", position).bind("most", most).map(ROW).list());
    }

    /**
     * The place from which on account's copy may be on its way: of the first entry that waits in the outbox, or was sent
     * less than a time ago. Type and time stand in the text, so that the planner sees the index and how few rows are as
     * young, however it plans; no index serves a look at the clock itself, rather than at now().
     */
    Optional<Long> underWay(Duration since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT CAST(CAST(body AS jsonb) #>> '{data,entries,0,position}' AS bigint)
                  FROM (SELECT body FROM outbox_message WHERE type = 'audit.recorded'
                           AND (sent_at IS NULL OR sent_at > now() - make_interval(secs => %d))
                         ORDER BY position LIMIT 1) AS first
                """.formatted(since.toSeconds())).mapTo(Long.class).findOne());
    }

    boolean holds(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT FROM audit_entry WHERE id = :id)")
                .bind("id", id).mapTo(Boolean.class).one());
    }
}
