package stoa.account.audit.control;

import java.util.ArrayDeque;
import java.util.Deque;
import stoa.kernel.audit.AuditEntry;
import stoa.kernel.audit.AuditHash;

/** Walks along a chain, place by place, and recomputes it. */
final class ChainReader {

    private final String context;
    private final Chain chain;
    private final Deque<AuditEntry> ahead = new ArrayDeque<>();
    private String previous = AuditHash.NONE;
    private long read;

    ChainReader(String context, Chain chain) {
        this.context = context;
        this.chain = chain;
    }

    boolean isAtEnd() {
        if (ahead.isEmpty()) {
            ahead.addAll(chain.after(read));
        }
        return ahead.isEmpty();
    }

    /** The entry at a place, or null if the chain has none there; places are asked for in their order. */
    AuditEntry at(long place) {
        return isAtEnd() || ahead.peek().position() != place ? null : ahead.peek();
    }

    /** Whether the entry is as it was when it was chained, and follows the one before. */
    boolean fits(AuditEntry entry) {
        return entry != null && entry.previousHash().equals(previous) && entry.hash().equals(AuditHash.of(context, entry));
    }

    /** Goes on to the next place. */
    void pass() {
        passWithout(ahead.remove());
    }

    /** Goes on to the next place, though the chain has not yet what stands there in the other one. */
    void passWithout(AuditEntry missing) {
        read = missing.position();
        previous = missing.hash();
    }
}
