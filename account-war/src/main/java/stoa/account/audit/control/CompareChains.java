package stoa.account.audit.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import stoa.account.audit.entity.Anchor;
import stoa.account.audit.entity.Finding;
import stoa.account.audit.entity.Finding.Kind;
import stoa.account.audit.entity.Finding.Where;
import stoa.kernel.audit.AuditEntry;

/**
 * Reads a context's chain beside account's copy of it. Each is recomputed from its own beginning and has to meet the
 * anchors; the other one tells what became of the first entry that does not fit. The copy may lag behind.
 */
final class CompareChains {

    private final String context;
    private final Chain own;
    private final Chain copy;
    private final Map<Long, Set<String>> anchors;
    private final ChainReader ours;
    private final ChainReader theirs;

    CompareChains(String context, Chain own, Chain copy, List<Anchor> anchors) {
        this.context = context;
        this.own = own;
        this.copy = copy;
        this.anchors = anchors.stream().collect(groupingBy(Anchor::position, mapping(Anchor::hash, toSet())));
        this.ours = new ChainReader(context, own);
        this.theirs = new ChainReader(context, copy);
    }

    /** @param checked is told each place that was passed */
    Optional<Finding> first(LongConsumer checked) {
        long last = anchors.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        for (long place = 1; place <= last || !ours.isAtEnd() || !theirs.isAtEnd(); place++) {
            var finding = at(place);
            if (finding.isPresent()) {
                return finding;
            }
            ours.pass();
            theirs.pass();
            checked.accept(place);
        }
        return Optional.empty();
    }

    private Optional<Finding> at(long place) {
        var mine = ours.at(place);
        var copied = theirs.at(place);
        boolean lags = copied == null && theirs.isAtEnd();
        if (!ours.fits(mine) || !meetsAnchors(place, mine)) {
            return Optional.of(broken(Where.CONTEXT, place, mine, copied));
        }
        if (!lags && (!theirs.fits(copied) || !meetsAnchors(place, copied))) {
            return Optional.of(broken(Where.COPY, place, copied, mine));
        }
        return lags || mine.hash().equals(copied.hash()) ? Optional.empty()
                : Optional.of(broken(Where.CONTEXT, place, mine, copied));
    }

    private boolean meetsAnchors(long place, AuditEntry entry) {
        return anchors.getOrDefault(place, Set.of()).stream().allMatch(entry.hash()::equals);
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
