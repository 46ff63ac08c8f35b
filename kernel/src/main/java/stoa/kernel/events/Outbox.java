package stoa.kernel.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.Context;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.time.Times;

/**
 * Writes facts down in the transaction of their cause, the body frozen as it will be sent: all of a transaction by one
 * batch, the last thing before its commit.
 */
@ApplicationScoped
public class Outbox {

    @Inject Jdbi jdbi;
    @Inject Context context;
    @Inject Clock clock;
    @Inject Relay relay;
    @Inject Routes routes;
    @Resource TransactionSynchronizationRegistry transaction;

    /** @param sentAt for what nobody listens to: it is kept for a replay, and needs no sending; else null */
    private record Row(UUID id, Fact fact, String body, Instant sentAt) { }

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes Fact fact) {
        pending().add(row(fact));
    }

    /** In the order told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes Facts facts) {
        facts.facts().forEach(this::write);
    }

    private Row row(Fact fact) {
        var id = Ids.next();
        var now = Times.now(clock);
        var event = new CloudEvent(CloudEvent.VERSION, id, context.source(),
                CloudEvent.PREFIX + fact.type() + CloudEvent.SUFFIX, now, "application/json",
                fact.aggregate(), fact.aggregateId(), fact.sequence(), Traces.current(),
                told(fact));
        return new Row(id, fact, Json.write(event), routes.of(fact.type()).isEmpty() ? now : null);
    }

    private static JsonNode told(Fact fact) {
        JsonNode data = Json.mapper().valueToTree(fact.data());
        return fact.sealed() ? Seal.close(data) : data;
    }

    private List<Row> pending() {
        if (transaction.getResource(this) instanceof Pending pending) {
            return pending.rows;
        }
        var pending = new Pending();
        transaction.putResource(this, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending.rows;
    }

    private void insert(List<Row> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO outbox_message (id, type, aggregate, aggregate_id, sequence, internal, body, sent_at)
                    VALUES (:id, :type, :aggregate, :aggregateId, :sequence, :internal, :body, :sentAt)
                    """);
            rows.forEach(row -> batch.bind("id", row.id).bind("type", row.fact.type())
                    .bind("aggregate", row.fact.aggregate()).bind("aggregateId", row.fact.aggregateId())
                    .bind("sequence", row.fact.sequence()).bind("internal", row.fact.internal())
                    .bind("sentAt", row.sentAt).bind("body", row.body).add());
            batch.execute();
        });
    }

    /** What one transaction has told so far. */
    private final class Pending implements Synchronization {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            insert(rows);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && rows.stream().anyMatch(row -> row.sentAt == null)) {
                relay.wake();
            }
        }
    }
}
