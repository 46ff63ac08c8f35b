package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import stoa.kernel.Context;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.time.Times;

/** Writes facts down in the transaction of their cause, the body frozen as it will be sent. */
@ApplicationScoped
public class Outbox {

    @Inject Jdbi jdbi;
    @Inject Context context;
    @Inject Clock clock;
    @Inject Relay relay;
    @Inject Routes routes;

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes Fact fact) {
        write(List.of(fact));
    }

    /** In the order told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes Facts facts) {
        write(facts.facts());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fact fact) {
        committed(List.of(fact));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Facts facts) {
        committed(facts.facts());
    }

    private void committed(List<Fact> facts) {
        if (facts.stream().anyMatch(this::isAwaited)) {
            relay.wake();
        }
    }

    /** Whether somebody listens. What nobody waits for is kept for a replay, and needs no sending. */
    private boolean isAwaited(Fact fact) {
        return !routes.of(fact.type()).isEmpty();
    }

    private void write(List<Fact> facts) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO outbox_message (id, type, aggregate, aggregate_id, sequence, internal, body, sent_at)
                    VALUES (:id, :type, :aggregate, :aggregateId, :sequence, :internal, :body, :sentAt)
                    """);
            facts.forEach(fact -> bind(batch, fact));
            batch.execute();
        });
    }

    private void bind(PreparedBatch batch, Fact fact) {
        var id = Ids.next();
        var now = Times.now(clock);
        var event = new CloudEvent(CloudEvent.VERSION, id, context.source(),
                CloudEvent.PREFIX + fact.type() + CloudEvent.SUFFIX, now, "application/json",
                fact.aggregate(), fact.aggregateId(), fact.sequence(), Traces.current(),
                Json.mapper().valueToTree(fact.data()));
        batch.bind("id", id).bind("type", fact.type()).bind("aggregate", fact.aggregate())
                .bind("aggregateId", fact.aggregateId()).bind("sequence", fact.sequence())
                .bind("internal", fact.internal()).bind("sentAt", isAwaited(fact) ? null : now).bind("body", Json.write(event))
                .add();
    }
}
