package stoa.account.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.account.audit.entity.Anchor;
import stoa.account.audit.entity.Finding;
import stoa.kernel.audit.ActorType;
import stoa.kernel.audit.AuditEntry;
import stoa.kernel.audit.AuditHash;

class CompareChainsTest {

    private static final int LENGTH = 7;

    private final FakeChain own = FakeChain.of(LENGTH);
    private final FakeChain copy = new FakeChain(own.entries);
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<AuditEntry> written = List.copyOf(own.entries);
    private OptionalLong underWay = OptionalLong.empty();

    @Test
    void whatNobodyTouchedIsWhole() {
        assertEquals("whole after 7", found());
    }

    @Test
    void aCopyMayLagBehind() {
        underWay = OptionalLong.of(5);
        copy.entries.subList(4, LENGTH).clear();
        assertEquals("whole after 7", found());
    }

    @Test
    void whatWasToldLaterMayComeEarlier() {
        underWay = OptionalLong.of(3);
        copy.entries.subList(2, 5).clear();
        assertEquals("whole after 7", found());
    }

    @Test
    void aChangedCopyIsNamedAfterAGapToo() {
        underWay = OptionalLong.of(3);
        copy.entries.set(5, content(written.get(5), "{\"name\": \"forged\"}"));
        copy.entries.subList(2, 5).clear();
        assertEquals("COPY CHANGED 6", found());
    }

    @Test
    void whatIsNotUnderWayAnyMoreIsMissing() {
        underWay = OptionalLong.of(6);
        copy.entries.subList(4, LENGTH).clear();
        assertEquals("COPY REMOVED 5", found());
        underWay = OptionalLong.empty();
        assertEquals("COPY REMOVED 5", found());
    }

    @Test
    void aChangedEntryIsNamed() {
        own.entries.set(2, content(written.get(2), "{\"name\": \"forged\"}"));
        assertEquals("CONTEXT CHANGED 3 third", found());
    }

    @Test
    void aChangedEntryIsNamedBeforeItsCopyIsThere() {
        underWay = OptionalLong.of(1);
        copy.entries.clear();
        own.entries.set(2, content(written.get(2), "{\"name\": \"forged\"}"));
        assertEquals("CONTEXT CHANGED 3 third", found());
    }

    @Test
    void aChangedActorIsNamed() {
        var entry = written.get(1);
        own.entries.set(1, new AuditEntry(entry.position(), entry.id(), entry.at(), "somebody else", entry.actorType(),
                entry.action(), entry.entity(), entry.entityId(), entry.before(), entry.after(), entry.personal(),
                entry.filter(), entry.requestId(), entry.previousHash(), entry.hash()));
        assertEquals("CONTEXT CHANGED 2", found());
    }

    @Test
    void aRemovedEntryIsNamed() {
        own.entries.remove(2);
        assertEquals("CONTEXT REMOVED 3 third", found());
    }

    @Test
    void aRemovedEntryIsNamedThoughTheOthersMovedUpAndWereHashedAnew() {
        own.entries.remove(2);
        own.hashAnew();
        assertEquals("CONTEXT REMOVED 3 third", found());
    }

    @Test
    void removedLastEntriesAreNamed() {
        own.entries.subList(5, LENGTH).clear();
        assertEquals("CONTEXT REMOVED 6", found());
    }

    @Test
    void removedLastEntriesAreMissedByTheAnchorThoughTheCopyLostThemToo() {
        anchors.add(new Anchor(LENGTH, written.get(LENGTH - 1).hash()));
        own.entries.subList(5, LENGTH).clear();
        copy.entries.subList(5, LENGTH).clear();
        assertEquals("CONTEXT REMOVED 6 null", found());
    }

    @Test
    void swappedEntriesAreNamed() {
        own.entries.set(2, at(3, written.get(3)));
        own.entries.set(3, at(4, written.get(2)));
        assertEquals("CONTEXT SWAPPED 3 third", found());
    }

    @Test
    void swappedEntriesAreNamedThoughAllWereHashedAnew() {
        Collections.swap(own.entries, 2, 3);
        own.hashAnew();
        assertEquals("CONTEXT SWAPPED 3 third", found());
    }

    @Test
    void anAddedEntryIsNamed() {
        var forged = FakeChain.entry(3);
        own.entries.add(2, forged);
        own.hashAnew();
        assertEquals("CONTEXT ADDED 3 " + forged.id(), found());
    }

    @Test
    void aChainThatWasWrittenAnewWithItsCopyDoesNotMeetItsAnchor() {
        anchors.add(new Anchor(5, written.get(4).hash()));
        own.entries.set(2, content(written.get(2), "{\"name\": \"forged\"}"));
        own.hashAnew();
        copy.entries.clear();
        copy.entries.addAll(own.entries);
        assertEquals("CONTEXT CHANGED 5", found());
    }

    /** The anchors are read a part at a time, beside the entries. */
    @Test
    void theLastOfManyAnchorsIsMet() {
        written.forEach(entry -> anchors.add(new Anchor(entry.position(), entry.hash())));
        assertEquals("whole after 7", found());
        anchors.set(LENGTH - 1, new Anchor(LENGTH, AuditHash.NONE));
        assertEquals("CONTEXT CHANGED 7", found());
    }

    @Test
    void aBrokenCopyIsNotTheContextsFault() {
        copy.entries.set(2, content(written.get(2), null));
        assertEquals("COPY CHANGED 3 third", found());
        copy.entries.remove(2);
        assertEquals("COPY REMOVED 3 third", found());
    }

    private String found() {
        var checked = new long[1];
        return new CompareChains(FakeChain.CONTEXT, own, copy, new AnchorReader(this::anchorsAfter), () -> underWay)
                .first(place -> checked[0] = place).map(this::told).orElseGet(() -> "whole after " + checked[0]);
    }

    /** Two at a time. */
    private List<Anchor> anchorsAfter(Anchor last) {
        return anchors.stream().filter(anchor -> anchor.position() > last.position()).limit(2).toList();
    }

    private String told(Finding finding) {
        var id = finding.entryId();
        boolean expected = written.get((int) (finding.position() - 1)).id().equals(id);
        var name = finding.position() == 3 ? expected ? " third" : " " + id : expected ? "" : " " + id;
        return finding.where() + " " + finding.kind() + " " + finding.position() + name;
    }

    private static AuditEntry content(AuditEntry entry, String after) {
        return new AuditEntry(entry.position(), entry.id(), entry.at(), entry.actor(), entry.actorType(), entry.action(),
                entry.entity(), entry.entityId(), entry.before(), after, entry.personal(), entry.filter(),
                entry.requestId(), entry.previousHash(), entry.hash());
    }

    private static AuditEntry at(long place, AuditEntry entry) {
        return new AuditEntry(place, entry.id(), entry.at(), entry.actor(), entry.actorType(), entry.action(),
                entry.entity(), entry.entityId(), entry.before(), entry.after(), entry.personal(), entry.filter(),
                entry.requestId(), entry.previousHash(), entry.hash());
    }

    /** A chain in memory, which can be tampered with; it tells three entries at a time. */
    private static final class FakeChain implements Chain {

        private static final String CONTEXT = "catalog";
        private static final int PART = 3;

        private final List<AuditEntry> entries;

        FakeChain(List<AuditEntry> entries) {
            this.entries = new ArrayList<>(entries);
        }

        static FakeChain of(int length) {
            var chain = new FakeChain(List.of());
            for (long place = 1; place <= length; place++) {
                chain.entries.add(entry(place));
            }
            chain.hashAnew();
            return chain;
        }

        static AuditEntry entry(long place) {
            return new AuditEntry(place, UUID.randomUUID(), Instant.EPOCH.plusSeconds(place), "ada", ActorType.USER,
                    "changeProduct", "product", "id-" + place, "{\"name\": \"old\"}", "{\"name\": \"new\"}", List.of("email"),
                    null, "request-" + place, AuditHash.NONE, AuditHash.NONE);
        }

        /** What somebody would do who may write the table and knows the code. */
        void hashAnew() {
            var previous = AuditHash.NONE;
            for (int i = 0; i < entries.size(); i++) {
                var linked = linked(entries.get(i), i + 1, previous, null);
                previous = AuditHash.of(CONTEXT, linked);
                entries.set(i, linked(linked, i + 1, linked.previousHash(), previous));
            }
        }

        private static AuditEntry linked(AuditEntry entry, long place, String previous, String hash) {
            return new AuditEntry(place, entry.id(), entry.at(), entry.actor(), entry.actorType(), entry.action(),
                    entry.entity(), entry.entityId(), entry.before(), entry.after(), entry.personal(), entry.filter(),
                    entry.requestId(), previous, hash);
        }

        @Override
        public List<AuditEntry> after(long position) {
            return entries.stream().filter(entry -> entry.position() > position).limit(PART).toList();
        }

        @Override
        public boolean holds(UUID id) {
            return entries.stream().anyMatch(entry -> entry.id().equals(id));
        }
    }
}
