package stoa.catalog.categories.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.categories.entity.Category;
import stoa.catalog.categories.entity.CategoryDraft;
import stoa.catalog.categories.entity.CategoryProblem;
import stoa.catalog.categories.entity.Tree;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;

/** What staff do with the tree. Changes of it queue, so that two moves can't make a cycle. */
@ApplicationScoped
public class EditCategories {

    @PersistenceContext(unitName = "catalog") EntityManager entities;
    @Inject Jdbi jdbi;
    @Inject Event<CategoriesChanged> changed;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;

    /** @throws Problem CATEGORY_SLUG_TAKEN or PARENT_UNKNOWN */
    @Transactional
    public UUID create(CategoryDraft draft, String slug) {
        var tree = queue();
        requireFree(tree, slug, null);
        requireParent(tree, draft.parentId());
        var category = Category.of(slug, draft.name(), draft.parentId(), position(draft), Times.now(clock));
        entities.persist(category);
        keys.made(category.id());
        changed.fire(new CategoriesChanged());
        return category.id();
    }

    /**
     * Renames, moves, or gives another slug.
     *
     * @throws Problem CATEGORY_CYCLE if it would hang below itself, CATEGORY_SLUG_TAKEN or PARENT_UNKNOWN
     */
    @Transactional
    public void change(UUID id, CategoryDraft draft, String slug, LongConsumer precondition) {
        var tree = queue();
        var category = find(id, precondition);
        requireFree(tree, slug, id);
        requireParent(tree, draft.parentId());
        if (draft.parentId() != null && tree.withBranches(id).contains(draft.parentId())) {
            throw new Problem(CategoryProblem.CATEGORY_CYCLE).error("/parentId", "category-cycle", "is below the category");
        }
        category.become(slug, draft.name(), draft.parentId(), position(draft), Times.now(clock));
        changed.fire(new CategoriesChanged());
    }

    /** @throws Problem CATEGORY_IN_USE while it has branches or products */
    @Transactional
    public void delete(UUID id, LongConsumer precondition) {
        var tree = queue();
        var category = find(id, precondition);
        if (tree.withBranches(id).size() > 1 || new Categories(jdbi).holdsProducts(id)) {
            throw new Problem(CategoryProblem.CATEGORY_IN_USE);
        }
        entities.remove(category);
        changed.fire(new CategoriesChanged());
    }

    private Tree queue() {
        var categories = new Categories(jdbi);
        return Tree.of(categories.lock(), categories.all());
    }

    private Category find(UUID id, LongConsumer precondition) {
        var category = entities.find(Category.class, id);
        if (category == null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        precondition.accept(category.version());
        return category;
    }

    private static void requireFree(Tree tree, String slug, UUID self) {
        var holder = tree.slugs().get(slug);
        if (holder != null && !holder.id().equals(self)) {
            throw new Problem(CategoryProblem.CATEGORY_SLUG_TAKEN).error("/slug", "slug-taken", "belongs to another category");
        }
    }

    private static void requireParent(Tree tree, UUID parent) {
        if (parent != null && !tree.rows().containsKey(parent)) {
            throw new Problem(CategoryProblem.PARENT_UNKNOWN).error("/parentId", "unknown-category", "does not exist");
        }
    }

    private static int position(CategoryDraft draft) {
        return draft.position() == null ? 0 : draft.position();
    }
}
