package stoa.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.Context;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.ids.Ids;

/** The one transaction in which events are remembered and have their effect. */
@ApplicationScoped
class InboxTransaction {

    @Inject Jdbi jdbi;
    @Inject Context context;
    @Inject @Any Instance<EventHandler> handlers;

    /** A second delivery finds the row of the first and does nothing; while the first still works, it waits for it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(List<CloudEvent> events) {
        var news = remember(events);
        var received = events.stream().filter(event -> news.contains(event.id())).map(InboxTransaction::received).toList();
        if (received.isEmpty()) {
            return;
        }
        for (var handler : handlers) {
            var wanted = received.stream().filter(event -> handler.types().contains(event.type())).toList();
            if (!wanted.isEmpty()) {
                handler.handleAll(wanted);
            }
        }
        FailPoints.reach(context.name() + ".inbox.before-commit");
    }

    private static ReceivedEvent received(CloudEvent event) {
        return new ReceivedEvent(event.id(), event.name(), event.source(), event.aggregateid(), event.sequence(),
                event.time(), Seal.isClosed(event.data()) ? Seal.open(event.data()) : event.data());
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

    /** @return the ids of those that were not known */
    private Set<UUID> remember(List<CloudEvent> events) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO inbox_message (id, type)
                SELECT id, type FROM unnest(:ids, :types) AS a (id, type) ORDER BY id
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
                .bindArray("ids", UUID.class, events.stream().map(CloudEvent::id).toList())
                .bindArray("types", String.class, events.stream().map(CloudEvent::name).toList())
                .mapTo(UUID.class).list()));
    }
}
