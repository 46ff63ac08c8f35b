package stoa.catalog.categories.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.categories.entity.Tree;

/**
 * The tree as this server knows it: at once after a change made here, and within half a second after one made
 * elsewhere.
 */
@ApplicationScoped
public class CategoryTree {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @Inject Jdbi jdbi;

    private volatile Held held;

    private record Held(Tree tree, long since) { }

    /** The tree, none older than half a second. */
    public Tree now() {
        var known = held;
        if (known == null || System.nanoTime() - known.since > FRESH_NANOS) {
            var asked = System.nanoTime();
            known = new Held(current(Optional.ofNullable(known).map(Held::tree)), asked);
            held = known;
        }
        return known.tree;
    }

    private Tree current(Optional<Tree> known) {
        var categories = new Categories(jdbi);
        var revision = categories.revision();
        return known.filter(tree -> tree.revision() == revision)
                .orElseGet(() -> Tree.of(revision, categories.all()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CategoriesChanged change) {
        held = null;
    }
}
