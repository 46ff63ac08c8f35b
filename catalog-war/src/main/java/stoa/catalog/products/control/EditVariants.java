package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.StoredVariant.BasePrice;
import stoa.catalog.products.entity.Variants;
import stoa.catalog.types.entity.ProductTypes;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.json.MergePatch;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** What staff do with single variants; each change is one of their product too. */
@ApplicationScoped
public class EditVariants {

    private static final String IN_DRAFT = "/variants/0";

    @Inject Jdbi jdbi;
    @Inject PlanProducts plans;
    @Inject StoreProducts store;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    /** @throws Problem naming everything that is wrong with the draft */
    @Transactional
    public UUID add(UUID product, VariantDraft draft) {
        var before = lock(product);
        check(before, draft);
        var planned = plans.of(before, before, List.of(draft));
        refuse(planned.errors());
        var change = planned.change().variants().get(0);
        if (change.before() != null) {
            refuse(List.of(new FieldError("/sku", change.before().sku().equals(draft.sku()) ? "sku-taken" : "options-taken",
                    "the product has this variant")));
        }
        store.all(List.of(planned.change()));
        keys.made(change.after().id());
        return change.after().id();
    }

    /** @param precondition refuses when the product's version is not the one that the caller knows */
    @Transactional
    public void change(UUID product, UUID id, MergePatch patch, LongConsumer precondition) {
        var before = lock(product);
        var now = variant(product, id);
        precondition.accept(before.version());
        var draft = patch.applyTo(writable(now), VariantDraft.class);
        check(before, draft);
        var after = new StoredVariant(id, product, now.position(), draft.sku(), draft.gtin(), draft.externalRef(),
                CheckVariants.optionsOf(draft), draft.attributes() == null ? Map.of() : draft.attributes(),
                draft.weightGrams(), draft.inventoryPolicy() == null ? now.policy() : draft.inventoryPolicy(),
                draft.quantity(), draft.media() == null ? null : draft.media().url(),
                draft.media() == null ? null : draft.media().alt(), MergeVariants.prices(List.of(), draft.prices()));
        var errors = new ArrayList<FieldError>();
        var change = new VariantChange(now, after);
        var type = new ProductTypes(jdbi).byId(before.typeId()).orElseThrow();
        new MergeVariants(before, type.attributes(), others(after), now.position(), errors).check(IN_DRAFT, change);
        refuse(errors);
        save(new ProductChange(before, before, List.of(change), false));
    }

    @Transactional
    public void delete(UUID product, UUID id, LongConsumer precondition) {
        var before = lock(product);
        variant(product, id);
        precondition.accept(before.version());
        new Variants(jdbi, threshold).delete(id);
        save(new ProductChange(before, before, List.of(), true));
    }

    private void save(ProductChange change) {
        store.all(change.isNothing() ? List.of() : List.of(change.numbered()));
    }

    private StoredProduct lock(UUID product) {
        return new Products(jdbi, locale).lock(product).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private StoredVariant variant(UUID product, UUID id) {
        return new Variants(jdbi, threshold).of(product, id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private List<StoredVariant> others(StoredVariant variant) {
        return new Variants(jdbi, threshold).matching(List.of(new Variants.Key(variant.productId(), variant.sku(),
                        variant.externalRef(), variant.options()))).stream()
                .filter(other -> !other.id().equals(variant.id())).toList();
    }

    private void check(StoredProduct product, VariantDraft draft) {
        refuse(CheckDraft.of(ProductDraft.ofVariants(product.name(), List.of(draft)), Set.copyOf(currencies)));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.of(errors.stream().map(error -> new FieldError(
                    error.pointer().startsWith(IN_DRAFT) ? error.pointer().substring(IN_DRAFT.length()) : error.pointer(),
                    error.code(), error.message())).toList());
        }
    }

    private static VariantDraft writable(StoredVariant now) {
        var media = now.mediaUrl() == null ? null : new MediaDraft(now.mediaUrl(), null, now.mediaAlt());
        return new VariantDraft(now.sku(), now.gtin(), now.externalRef(), new LinkedHashMap<>(now.options()),
                now.prices().stream().map(EditVariants::price).toList(), now.weightGrams(), now.policy(),
                now.importedQuantity(), now.attributes(), media);
    }

    private static PriceDraft price(BasePrice price) {
        return new PriceDraft(amount(price.amount(), price.currency()), price.currency(),
                price.compareAt() == null ? null : amount(price.compareAt(), price.currency()));
    }

    private static String amount(long minor, String currency) {
        return Money.ofMinor(minor, currency).amount().toPlainString();
    }
}
