package stoa.account.audit.control;

import java.util.List;
import java.util.UUID;
import stoa.kernel.audit.AuditEntry;

/** A context's chain of entries, wherever it is kept. */
interface Chain {

    /** The next entries after a position, in the chain's order; none at its end. */
    List<AuditEntry> after(long position);

    /** Whether an entry stands anywhere in it. */
    boolean holds(UUID entry);
}
