package stoa.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import stoa.kernel.Context;
import stoa.kernel.events.Fact;

/**
 * Gives entries their place in the chain after their commit, so that no change waits for another. Who sees fewer of
 * them than there are chains what it sees: the order is the chain's own, and the rest follows.
 */
@ApplicationScoped
class ChainEntries {

    /** Entries that one event carries. */
    static final int BATCH = 100;

    @Inject AuditEntries entries;
    @Inject Context context;
    @Inject Event<Fact> facts;

    /**
     * One server at a time; if two try, the second fails at the place or at the entry that is taken, with all of its batch.
     *
     * @return how many were chained; fewer than {@link #BATCH} means that no more wait
     */
    @Transactional
    int next() {
        var waiting = entries.unchained(BATCH);
        if (!waiting.isEmpty()) {
            var chained = chained(waiting);
            entries.chain(chained);
            facts.fire(AuditRecorded.of(context.name(), chained));
        }
        return waiting.size();
    }

    /**
     * Tells account the chain's head, if it is another than the last one told.
     *
     * @param told the position told last; 0 for none
     * @return the position told now
     */
    @Transactional
    long anchor(long told) {
        var head = entries.head().filter(last -> last.position() != told);
        head.ifPresent(last -> facts.fire(AuditAnchored.of(context.name(), last)));
        return head.map(AuditEntry::position).orElse(told);
    }

    private List<AuditEntry> chained(List<AuditEntry> waiting) {
        var head = entries.head();
        long place = head.map(AuditEntry::position).orElse(0L);
        var previous = head.map(AuditEntry::hash).orElse(AuditHash.NONE);
        var chained = new ArrayList<AuditEntry>(waiting.size());
        for (var entry : waiting) {
            var link = entry.chained(context.name(), ++place, previous);
            previous = link.hash();
            chained.add(link);
        }
        return chained;
    }
}
