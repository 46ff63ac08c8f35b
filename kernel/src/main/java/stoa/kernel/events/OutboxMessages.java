package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The outbox's rows, as the relay and the operators see them. */
@ApplicationScoped
class OutboxMessages {

    @Inject Jdbi jdbi;

    record Unsent(UUID id, String type, String body) { }

    /** In the order of writing; by {@code sent_at} alone, as rows become visible out of order. */
    List<Unsent> unsent(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT id, type, body FROM outbox_message WHERE sent_at IS NULL ORDER BY position LIMIT :most
                """)
                .bind("most", most)
                .map((row, context) -> new Unsent(row.getObject("id", UUID.class), row.getString("type"),
                        row.getString("body")))
                .list());
    }

    void markSent(List<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                UPDATE outbox_message SET sent_at = clock_timestamp() WHERE id = ANY (:ids)
                """)
                .bindArray("ids", UUID.class, ids).execute());
    }

    /** @return how many are to be sent again */
    int markUnsent(Instant since) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE outbox_message SET sent_at = NULL WHERE created_at >= :since AND sent_at IS NOT NULL
                """)
                .bind("since", since).execute());
    }

    /** How long the unsent row has waited that was written first: found by its position, as the relay finds it. */
    Duration lag() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT CAST(coalesce(extract(epoch FROM clock_timestamp() - (SELECT created_at FROM outbox_message
                 WHERE sent_at IS NULL ORDER BY position LIMIT 1)) * 1000, 0) AS bigint)
                """)
                .mapTo(Long.class).map(Duration::ofMillis).one());
    }

    /** The days stand in the text, so that the planner sees how few rows are as old, however it plans. */
    void forget(int sentAfterDays, int receivedAfterDays) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    DELETE FROM outbox_message
                    WHERE sent_at IS NOT NULL AND created_at < now() - make_interval(days => %d)
                    """.formatted(sentAfterDays));
            handle.execute("DELETE FROM inbox_message WHERE received_at < now() - make_interval(days => %d)"
                    .formatted(receivedAfterDays));
        });
    }
}
