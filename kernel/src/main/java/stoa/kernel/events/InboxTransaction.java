package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.Context;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.ids.Ids;

/** The one transaction in which an event is remembered and has its effect. */
@ApplicationScoped
class InboxTransaction {

    @Inject Jdbi jdbi;
    @Inject Context context;
    @Inject @Any Instance<EventHandler> handlers;

    /** A second delivery finds the row of the first and does nothing; while the first still works, it waits for it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(CloudEvent event) {
        if (remember(event.id(), event.name())) {
            var received = new ReceivedEvent(event.id(), event.name(), event.source(), event.aggregateid(),
                    event.sequence(), event.time(), event.data());
            handlers.stream().filter(handler -> handler.types().contains(received.type()))
                    .forEach(handler -> handler.handle(received));
            FailPoints.reach(context.name() + ".inbox.before-commit");
        }
    }

    /** @param event null if the body was none */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putAside(CloudEvent event, String body, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO dead_message (id, type, body, reason) VALUES (:id, :type, :body, :reason)
                ON CONFLICT (id) DO NOTHING
                """)
                .bind("id", event == null ? Ids.next() : event.id()).bind("type", event == null ? null : event.name())
                .bind("body", body).bind("reason", reason).execute());
    }

    private boolean remember(UUID id, String type) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                INSERT INTO inbox_message (id, type) VALUES (:id, :type) ON CONFLICT (id) DO NOTHING
                """)
                .bind("id", id).bind("type", type).execute()) == 1;
    }
}
