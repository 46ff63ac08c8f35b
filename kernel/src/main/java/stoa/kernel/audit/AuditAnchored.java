package stoa.kernel.audit;

import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;

/** How far a context's chain goes: an internal command to account, which never forgets it. */
public record AuditAnchored(UUID aggregateId, Data data) implements Fact {

    public static final String TYPE = "audit.anchored";

    /** @param hash of the entry at {@code position}, and so of all before it */
    public record Data(String context, long position, String hash) { }

    static AuditAnchored of(String context, AuditEntry head) {
        return new AuditAnchored(Ids.next(), new Data(context, head.position(), head.hash()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregate() {
        return "audit";
    }

    @Override
    public long sequence() {
        return 1;
    }

    @Override
    public boolean internal() {
        return true;
    }
}
