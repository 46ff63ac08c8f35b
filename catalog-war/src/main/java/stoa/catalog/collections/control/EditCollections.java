package stoa.catalog.collections.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.collections.entity.Collection;
import stoa.catalog.collections.entity.CollectionDraft;
import stoa.catalog.collections.entity.CollectionProblem;
import stoa.catalog.collections.entity.Collections;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.time.Times;

/** What staff do with collections. */
@ApplicationScoped
public class EditCollections {

    @PersistenceContext(unitName = "catalog") EntityManager entities;
    @Inject Jdbi jdbi;
    @Inject IdempotencyKeys keys;
    @Inject Clock clock;
    @Inject @Setting("stoa.store.locale") String locale;

    /** @throws Problem COLLECTION_SLUG_TAKEN or PRODUCT_UNKNOWN */
    @Transactional
    public UUID create(CollectionDraft draft, String slug) {
        requireFree(slug, null);
        var collection = Collection.of(slug, draft.name(), draft.description(), Times.now(clock));
        entities.persist(collection);
        fill(collection.id(), draft);
        keys.made(collection.id());
        return collection.id();
    }

    /** @throws Problem COLLECTION_SLUG_TAKEN or PRODUCT_UNKNOWN */
    @Transactional
    public void change(UUID id, CollectionDraft draft, String slug, LongConsumer precondition) {
        var collection = find(id, precondition);
        requireFree(slug, id);
        collection.become(slug, draft.name(), draft.description(), Times.now(clock));
        fill(id, draft);
    }

    @Transactional
    public void delete(UUID id, LongConsumer precondition) {
        entities.remove(find(id, precondition));
    }

    private Collection find(UUID id, LongConsumer precondition) {
        var collection = entities.find(Collection.class, id);
        if (collection == null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        precondition.accept(collection.version());
        return collection;
    }

    private void requireFree(String slug, UUID self) {
        new Collections(jdbi).find(slug).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw new Problem(CollectionProblem.COLLECTION_SLUG_TAKEN)
                    .error("/slug", "slug-taken", "belongs to another collection");
        });
    }

    private void fill(UUID id, CollectionDraft draft) {
        if (draft.products() == null) {
            return;
        }
        var collections = new Collections(jdbi);
        var unknown = collections.unknown(draft.products(), locale);
        if (!unknown.isEmpty()) {
            var problem = new Problem(CollectionProblem.PRODUCT_UNKNOWN);
            unknown.forEach(slug -> problem.error("/products/" + draft.products().indexOf(slug), "unknown-product",
                    "there is no product " + slug));
            throw problem;
        }
        entities.flush();
        collections.fill(id, draft.products(), locale);
    }
}
