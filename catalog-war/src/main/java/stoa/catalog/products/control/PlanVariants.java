package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.Variants;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.ProductType;
import stoa.catalog.types.entity.ProductTypes;
import stoa.kernel.problems.FieldError;
import stoa.kernel.settings.Setting;

/** Finds out what drafts would change of the variants of merged products, and what their types say against it. */
@ApplicationScoped
class PlanVariants {

    @Inject Jdbi jdbi;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    /**
     * @param before null for a new product
     * @param after  null if the draft is refused
     * @param errors more are added
     */
    record Merged(ProductDraft draft, StoredProduct before, StoredProduct after, List<FieldError> errors) {

        List<VariantDraft> variants() {
            return draft.variants() == null || after == null ? List.of() : draft.variants();
        }
    }

    @Transactional(TxType.MANDATORY)
    public List<Planned> of(List<Merged> merged) {
        var variants = new Variants(jdbi, threshold);
        var known = byKey(variants.matching(merged.stream().flatMap(one -> one.variants().stream()
                .map(variant -> new Variants.Key(one.after().id(), variant.sku(), variant.externalRef(),
                        CheckVariants.optionsOf(variant)))).toList()), merged);
        Map<UUID, Integer> last = variants.lastPositions(merged.stream().filter(one -> one.before() != null)
                .filter(one -> !one.variants().isEmpty()).map(one -> one.before().id()).toList());
        var types = new ProductTypes(jdbi).all().stream().collect(Collectors.toMap(ProductType::id, ProductType::attributes));
        return merged.stream().map(one -> one.after() == null ? new Planned(null, one.errors())
                : planned(one, types.get(one.after().typeId()), known.getOrDefault(one, List.of()),
                        last.getOrDefault(one.after().id(), -1))).toList();
    }

    private Planned planned(Merged one, List<AttributeDefinition> definitions, List<StoredVariant> known, int last) {
        one.errors().addAll(CheckAttributes.of(definitions, one.before(), one.after()));
        var changes = new MergeVariants(one.after(), definitions, known, last, one.errors()).of(one.variants());
        if (leavesOptionsBehind(one, changes)) {
            one.errors().add(new FieldError("/options", "options-mismatch",
                    "the product's other variants have " + one.before().options()));
        }
        return new Planned(new ProductChange(one.before(), one.after(), changes, false).numbered(), one.errors());
    }

    /** Variants that the draft does not name keep the options that they have. */
    private boolean leavesOptionsBehind(Merged one, List<VariantChange> changes) {
        return one.before() != null && !Set.copyOf(one.before().options()).equals(Set.copyOf(one.after().options()))
                && changes.stream().filter(change -> change.before() != null).count()
                        < new Variants(jdbi, threshold).count(one.before().id());
    }

    private static Map<Merged, List<StoredVariant>> byKey(List<StoredVariant> found, List<Merged> merged) {
        var owners = new HashMap<Object, Merged>();
        merged.forEach(one -> one.variants().forEach(variant -> {
            owners.put(one.after().id(), one);
            owners.put("sku " + variant.sku(), one);
            if (variant.externalRef() != null) {
                owners.put("ref " + variant.externalRef(), one);
            }
        }));
        var known = new IdentityHashMap<Merged, List<StoredVariant>>();
        found.forEach(variant -> Set.of(variant.productId(), "sku " + variant.sku(), "ref " + variant.externalRef())
                .stream().map(owners::get).filter(owner -> owner != null).distinct()
                .forEach(owner -> known.computeIfAbsent(owner, one -> new ArrayList<>()).add(variant)));
        return known;
    }
}
