package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.products.control.PlanVariants.Merged;
import stoa.catalog.products.entity.AttributesTold;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.Variants;
import stoa.catalog.products.entity.WriteMode;
import stoa.kernel.problems.FieldError;
import stoa.kernel.settings.Setting;

/** Finds out what writing some drafts would change; locks what it found, and writes nothing. */
@ApplicationScoped
class PlanProducts {

    @Inject Jdbi jdbi;
    @Inject ResolveNames names;
    @Inject PlanVariants variants;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    /** @param drafts checked, and none shares a slug, sku or external reference with another */
    @Transactional(TxType.MANDATORY)
    public List<Planned> of(List<ProductDraft> drafts, WriteMode mode, AttributesTold attributes) {
        var products = new Products(jdbi, locale);
        var match = new MatchProducts(products.lockMatching(MatchProducts.slugs(drafts), MatchProducts.refs(drafts),
                MatchProducts.skus(drafts)), new Variants(jdbi, threshold), drafts);
        var resolved = names.of(drafts, mode);
        var free = new FreeSlugs(products, drafts);
        var merged = new ArrayList<Merged>();
        for (var draft : drafts) {
            var errors = new ArrayList<>(resolved.errors(draft));
            var before = match.of(draft, mode, errors);
            if (before == null && draft.variants() == null) {
                errors.add(new FieldError("/variants", "required", "must not be empty"));
            }
            var merge = new MergeProduct(resolved.names(), attributes);
            var after = !errors.isEmpty() ? null
                    : before == null ? merge.fresh(draft, free.of(draft)) : merge.over(before, draft);
            merged.add(new Merged(draft, before, after, errors));
        }
        return variants.of(merged);
    }

    /** What a product that exists becomes when staff write it whole, or write some of its variants. */
    @Transactional(TxType.MANDATORY)
    public Planned of(StoredProduct before, StoredProduct after, List<VariantDraft> drafts) {
        var draft = ProductDraft.ofVariants(after.name(), drafts);
        return variants.of(List.of(new Merged(draft, before, after, new ArrayList<>()))).get(0);
    }
}
