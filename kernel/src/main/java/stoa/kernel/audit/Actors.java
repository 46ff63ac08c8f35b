package stoa.kernel.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.Context;
import stoa.kernel.web.Caller;
import stoa.kernel.web.RequestIds;

/**
 * Tells the database who is acting, as the triggers need it: settings that end with their transaction. One statement
 * in transactions of staff, keys and the system; none in those of shoppers.
 */
@ApplicationScoped
class Actors {

    private static final ThreadLocal<String> JOB = new ThreadLocal<>();

    @Inject Jdbi jdbi;
    @Inject Context context;
    @Inject Caller caller;
    @Inject CurrentOperation operation;
    @Resource TransactionSynchronizationRegistry transaction;

    /** @return the job around it, or null; {@link #endJob} takes it */
    String beginJob(String name) {
        var outer = JOB.get();
        JOB.set(name);
        return outer;
    }

    void endJob(String outer) {
        if (outer == null) {
            JOB.remove();
        } else {
            JOB.set(outer);
        }
    }

    /** Tells the current transaction, if there is one, unless that was done. */
    void tell() {
        if (transaction.getTransactionKey() != null && transaction.getResource(this) == null) {
            current().ifPresent(actor -> {
                transaction.putResource(this, actor);
                set(actor);
            });
        }
    }

    /** Staff and keys before the system; shoppers and what follows from their acts are nobody here. */
    Optional<Actor> current() {
        return calling().or(() -> Optional.ofNullable(JOB.get())
                .map(job -> new Actor(context.name(), ActorType.SYSTEM, job, requestId())));
    }

    /** The member of the staff or the key that is calling. */
    Optional<Actor> calling() {
        try {
            return caller.isStaff() || caller.isMachine() ? caller.subject().map(this::calling) : Optional.empty();
        } catch (ContextNotActiveException outsideRequests) {
            return Optional.empty();
        }
    }

    private Actor calling(String subject) {
        return new Actor(subject, caller.isMachine() ? ActorType.KEY : ActorType.USER, operation.id(), requestId());
    }

    private static String requestId() {
        return RequestIds.current().orElse("");
    }

    private void set(Actor actor) {
        jdbi.useHandle(handle -> handle.createQuery("""
                SELECT concat(set_config('stoa.actor', :id, true), set_config('stoa.actor_type', :type, true),
                              set_config('stoa.action', :action, true), set_config('stoa.request_id', :request, true))
                """)
                .bind("id", actor.id()).bind("type", actor.type().name()).bind("action", actor.action())
                .bind("request", actor.requestId()).mapTo(String.class).one());
    }
}
