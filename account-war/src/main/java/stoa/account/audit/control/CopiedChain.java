package stoa.account.audit.control;

import java.util.List;
import java.util.UUID;
import stoa.account.audit.entity.AuditCopies;
import stoa.kernel.audit.AuditEntry;

/** A chain as account copied it. */
record CopiedChain(String context, AuditCopies copies) implements Chain {

    private static final int PART = 200;

    @Override
    public List<AuditEntry> after(long position) {
        return copies.chain(context, position, PART);
    }

    @Override
    public boolean holds(UUID entry) {
        return copies.holds(context, entry);
    }
}
