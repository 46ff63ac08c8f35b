package stoa.account.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import stoa.account.audit.entity.Anchor;
import stoa.account.audit.entity.AuditCopies;
import stoa.kernel.audit.AuditAnchored;
import stoa.kernel.audit.AuditRecorded;
import stoa.kernel.events.EventHandler;
import stoa.kernel.events.ReceivedEvent;

/** Keeps what contexts tell of their audit; told twice, it is kept once. */
@ApplicationScoped
class CopyEntries implements EventHandler {

    @Inject AuditCopies copies;

    @Override
    public Set<String> types() {
        return Set.of(AuditRecorded.TYPE, AuditAnchored.TYPE);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(AuditAnchored.TYPE)) {
            var told = event.data(AuditAnchored.Data.class);
            copies.anchor(told.context(), new Anchor(told.position(), told.hash()));
        } else {
            var told = event.data(AuditRecorded.Data.class);
            copies.add(told.context(), told.entries());
        }
    }
}
