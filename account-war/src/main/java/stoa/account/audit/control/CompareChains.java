package stoa.account.audit.control;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import stoa.account.audit.entity.Finding;
import stoa.account.audit.entity.Finding.Kind;
import stoa.account.audit.entity.Finding.Where;
import stoa.kernel.audit.AuditEntry;

/**
 * Reads a context's chain beside account's copy of it. Each is recomputed from its own beginning and has to meet the
 * anchors; the other one tells what became of the first entry that does not fit. Of the copy, entries may be missing that
 * are still on their way, in between too, as what is sent may come in another order.
 */
final class CompareChains {

    private final String context;
    private final Chain own;
    private final Chain copy;
    private final AnchorReader anchors;
    private final Supplier<OptionalLong> underWay;
    private final ChainReader ours;
    private final ChainReader theirs;
    private long arriving = Long.MAX_VALUE;

    /** @param underWay the place from which on the copy may be on its way, if it is */
    CompareChains(String context, Chain own, Chain copy, AnchorReader anchors, Supplier<OptionalLong> underWay) {
        this.context = context;
        this.own = own;
        this.copy = copy;
        this.anchors = anchors;
        this.underWay = underWay;
        this.ours = new ChainReader(context, own);
        this.theirs = new ChainReader(context, copy);
    }

    /** @param checked is told each place that was passed */
    Optional<Finding> first(LongConsumer checked) {
        for (long place = 1; !anchors.isAtEnd() || !ours.isAtEnd() || !theirs.isAtEnd(); place++) {
            var finding = at(place);
            if (finding.isPresent()) {
                return finding;
            }
            checked.accept(place);
        }
        return Optional.empty();
    }

    private Optional<Finding> at(long place) {
        var anchored = anchors.at(place);
        var mine = ours.at(place);
        var copied = theirs.at(place);
        if (!ours.fits(mine) || !meets(anchored, mine)) {
            return Optional.of(broken(Where.CONTEXT, place, mine, copied));
        }
        ours.pass();
        if (copied == null && isUnderWay(place)) {
            theirs.passWithout(mine);
            return Optional.empty();
        }
        if (!theirs.fits(copied) || !meets(anchored, copied)) {
            return Optional.of(broken(Where.COPY, place, copied, mine));
        }
        theirs.pass();
        return mine.hash().equals(copied.hash()) ? Optional.empty()
                : Optional.of(broken(Where.CONTEXT, place, mine, copied));
    }

    private static boolean meets(Set<String> anchored, AuditEntry entry) {
        return anchored.stream().allMatch(entry.hash()::equals);
    }

    /** What was told once is not asked for again: the next verification sees whether it came. */
    private boolean isUnderWay(long place) {
        if (place < arriving) {
            arriving = underWay.get().orElse(Long.MAX_VALUE);
        }
        return place >= arriving;
    }

    /** @param told what the other chain has at this place; null if it has nothing */
    private Finding broken(Where where, long place, AuditEntry found, AuditEntry told) {
        var kind = kind(where == Where.CONTEXT ? own : copy, where == Where.CONTEXT ? copy : own, found, told);
        var named = kind == Kind.ADDED || told == null ? found : told;
        return new Finding(context, where, kind, place, named == null ? null : named.id());
    }

    private static Kind kind(Chain broken, Chain other, AuditEntry found, AuditEntry told) {
        if (found == null) {
            return told != null && broken.holds(told.id()) ? Kind.SWAPPED : Kind.REMOVED;
        }
        if (told == null || found.id().equals(told.id())) {
            return Kind.CHANGED;
        }
        return moved(other.holds(found.id()), broken.holds(told.id()));
    }

    private static Kind moved(boolean foundIsKnown, boolean toldIsThere) {
        if (!foundIsKnown) {
            return Kind.ADDED;
        }
        return toldIsThere ? Kind.SWAPPED : Kind.REMOVED;
    }
}
