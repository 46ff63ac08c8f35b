package stoa.kernel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import stoa.account.AccountDatabase;
import stoa.kernel.Context;
import stoa.kernel.events.Fact;

/** Two writers of one context, as there are when a lease has run out while its holder was at work. */
class ChainEntriesIT {

    private static final int CHANGES = 400;

    private final Jdbi jdbi = AccountDatabase.jdbi();
    private final long before = new Writer(new AuditEntries()).entries.head().map(AuditEntry::position).orElse(0L);

    @Test
    void whoComesLateTellsNothing() {
        change();
        var first = new Writer(new AuditEntries());
        var late = new Writer(new AuditEntries() {
            @Override
            Optional<AuditEntry> head() {
                CompletableFuture.runAsync(first::chainAll).join();
                return super.head();
            }
        });
        assertThrows(IllegalStateException.class, late::chain);
        assertEquals(List.of(), late.told);
        assertEquals(chain(), first.told);
    }

    @Test
    void whatTwoTellAtOnceIsTheChain() throws InterruptedException, ExecutionException {
        var writers = List.of(new Writer(new AuditEntries()), new Writer(new AuditEntries()));
        var threads = Executors.newFixedThreadPool(5);
        try {
            var shop = Stream.generate(() -> threads.submit(this::changeOften)).limit(3).toList();
            var chaining = writers.stream().map(writer -> threads.submit(writer::chainUntilTheEnd)).toList();
            for (var done : shop) {
                done.get();
            }
            for (var done : chaining) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        var told = writers.stream().flatMap(writer -> writer.told.stream())
                .sorted(Comparator.comparing(AuditEntry::position)).toList();
        assertEquals(3 * 2 * CHANGES, told.size());
        assertEquals(chain(), told);
    }

    private Void changeOften() {
        IntStream.range(0, CHANGES).forEach(i -> change());
        return null;
    }

    /** A transaction of two changes, of which others may be seen in between. */
    private void change() {
        jdbi.useTransaction(handle -> {
            for (int i = 0; i < 2; i++) {
                handle.execute("INSERT INTO audit_entry (actor, actor_type, action, entity) VALUES ('ada', 'USER', 'test', 'thing')");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        });
    }

    private List<AuditEntry> chain() {
        return new Writer(new AuditEntries()).entries.after(before, Integer.MAX_VALUE);
    }

    /** A server's writer, each with its own entries; {@code told} is what it committed. */
    private final class Writer {

        private final AuditEntries entries;
        private final ChainEntries chain = new ChainEntries();
        private final List<AuditEntry> told = new ArrayList<>();

        Writer(AuditEntries entries) {
            this.entries = entries;
            entries.jdbi = jdbi;
            chain.entries = entries;
            chain.context = new Context("account", "/api/v1/accounts");
        }

        int chain() {
            var facts = new Told();
            chain.facts = facts;
            int chained = jdbi.inTransaction(handle -> chain.next());
            facts.all.forEach(fact -> told.addAll(((AuditRecorded) fact).data().entries()));
            return chained;
        }

        void chainAll() {
            while (chain() > 0) {
                LockSupport.parkNanos(1);
            }
        }

        /** Goes on with the next look when the other one was faster, as the timer does. */
        Void chainUntilTheEnd() {
            for (int idle = 0; idle < 50; ) {
                try {
                    idle = chain() == 0 ? idle + 1 : 0;
                } catch (IllegalStateException | StatementException lost) {
                    idle = 0;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            return null;
        }
    }

    /** What a transaction told. */
    private static final class Told implements Event<Fact> {

        private final List<Fact> all = new ArrayList<>();

        @Override
        public void fire(Fact fact) {
            all.add(fact);
        }

        @Override
        public <U extends Fact> CompletionStage<U> fireAsync(U fact) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Fact> CompletionStage<U> fireAsync(U fact, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Fact> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Fact> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Fact> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
