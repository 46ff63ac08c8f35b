package stoa.kernel.audit;

import java.util.List;
import java.util.UUID;
import stoa.kernel.events.Fact;
import stoa.kernel.ids.Ids;

/** That entries were chained: an internal command to account, which keeps a copy. */
public record AuditRecorded(UUID aggregateId, Data data) implements Fact {

    public static final String TYPE = "audit.recorded";

    /** @param entries in the chain's order, without a gap */
    public record Data(String context, List<AuditEntry> entries) { }

    static AuditRecorded of(String context, List<AuditEntry> entries) {
        return new AuditRecorded(Ids.next(), new Data(context, entries));
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
