package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.categories.entity.Categories;
import stoa.catalog.media.entity.MediaPaths;
import stoa.catalog.products.entity.AttributesTold;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductPatch;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.types.entity.ProductTypes;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.json.MergePatch;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** What staff do with single products. */
@ApplicationScoped
public class EditProducts {

    @Inject Jdbi jdbi;
    @Inject WriteProducts write;
    @Inject PlanProducts plans;
    @Inject ResolveNames names;
    @Inject StoreProducts store;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    /** @throws Problem naming everything that is wrong with the draft */
    @Transactional
    public UUID create(ProductDraft draft) {
        var written = write.all(List.of(draft), WriteMode.CREATE).get(0);
        if (!written.errors().isEmpty()) {
            throw Refusal.of(written.errors());
        }
        keys.made(written.id());
        return written.id();
    }

    /** @param precondition refuses when the version is not the one that the caller knows */
    @Transactional
    public void change(UUID id, MergePatch patch, LongConsumer precondition) {
        var before = lock(id, precondition);
        var draft = SafeHtml.in(patch.applyTo(writable(before), ProductPatch.class).draft());
        refuse(CheckDraft.of(draft, Set.copyOf(currencies)));
        var resolved = names.of(List.of(draft), WriteMode.UPSERT);
        refuse(resolved.errors(draft));
        refuseTaken(id, draft);
        var blank = new MergeProduct(resolved.names(), AttributesTold.ALL).fresh(draft, before.slug());
        var after = new StoredProduct(id, before.version(), before.sequence(), blank.externalRef(), blank.typeId(),
                blank.status(), blank.vendor(), blank.taxClass(), blank.tags(), blank.attributes(), blank.options(),
                blank.name(), blank.slug(), blank.description(), blank.seo(), blank.categoryIds(), blank.media());
        var planned = plans.of(before, after, List.of());
        refuse(planned.errors());
        store.all(planned.writes() ? List.of(planned.change()) : List.of());
    }

    /** Takes a product away for good; orders keep what they need of it. */
    @Transactional
    public void delete(UUID id, LongConsumer precondition) {
        store.delete(lock(id, precondition));
    }

    private StoredProduct lock(UUID id, LongConsumer precondition) {
        var product = new Products(jdbi, locale).lock(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        precondition.accept(product.version());
        return product;
    }

    private ProductPatch writable(StoredProduct now) {
        var type = new ProductTypes(jdbi).byId(now.typeId()).orElseThrow().code();
        var slugs = new Categories(jdbi).slugsOf(now.categoryIds());
        var media = now.media().stream().map(picture -> new MediaDraft(picture.mediaId() == null ? picture.url()
                : MediaPaths.large(picture.mediaId()), null, picture.alt())).toList();
        return new ProductPatch(now.slug(), now.externalRef(), now.name(), now.description(), now.vendor(), type,
                now.status(), slugs, now.tags(), now.taxClass(), now.attributes(), now.options(), media, now.seo());
    }

    private void refuseTaken(UUID id, ProductDraft draft) {
        var refs = draft.externalRef() == null ? List.<String>of() : List.of(draft.externalRef());
        var others = new Products(jdbi, locale).lockMatching(draft.slug() == null ? List.of() : List.of(draft.slug()),
                refs, List.of()).stream().filter(other -> !other.id().equals(id)).toList();
        for (var other : others) {
            boolean slug = other.slug().equals(draft.slug());
            refuse(List.of(new FieldError(slug ? "/slug" : "/externalRef", slug ? "slug-taken" : "external-ref-taken",
                    "belongs to another product")));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }
}
