package stoa.catalog.products.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import stoa.catalog.products.entity.InventoryPolicy;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant.BasePrice;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;
import stoa.kernel.problems.FieldError;

/**
 * Lays the variants of a draft over those that exist. A variant is recognised by its external reference, else its
 * sku, else its options within the product.
 */
final class MergeVariants {

    private final StoredProduct product;
    private final List<AttributeDefinition> definitions;
    private final List<StoredVariant> known;
    private final Set<UUID> claimed = new HashSet<>();
    private final Set<Map<String, String>> tuples = new HashSet<>();
    private final Set<String> refs = new HashSet<>();
    private final List<FieldError> errors;
    private int position;

    /**
     * @param definitions of the product's type
     * @param known       those that share a key with the draft, in whichever product
     */
    MergeVariants(StoredProduct product, List<AttributeDefinition> definitions, List<StoredVariant> known,
            int lastPosition, List<FieldError> errors) {
        this.product = product;
        this.definitions = definitions;
        this.known = known;
        this.position = lastPosition;
        this.errors = errors;
    }

    List<VariantChange> of(List<VariantDraft> drafts) {
        var matches = new HashMap<VariantDraft, StoredVariant>();
        drafts.forEach(draft -> claim(draft, matches, one -> draft.externalRef() != null
                && draft.externalRef().equals(one.externalRef())));
        drafts.forEach(draft -> claim(draft, matches, one -> draft.sku().equals(one.sku())));
        drafts.forEach(draft -> claim(draft, matches, one -> CheckVariants.optionsOf(draft).equals(one.options())));
        var changes = new ArrayList<VariantChange>();
        for (int i = 0; i < drafts.size(); i++) {
            var now = matches.get(drafts.get(i));
            var change = new VariantChange(now, over(now, drafts.get(i)));
            check("/variants/" + i, change);
            differ("/variants/" + i, change.after());
            changes.add(change);
        }
        return changes;
    }

    /** What a draft leaves out may be what another variant of it says. */
    private void differ(String at, StoredVariant variant) {
        if (!tuples.add(variant.options())) {
            add(at + "/options", "duplicate", "another variant of this product has the same");
        }
        if (variant.externalRef() != null && !refs.add(variant.externalRef())) {
            add(at + "/externalRef", "duplicate", "stands twice in this product");
        }
    }

    private void claim(VariantDraft draft, Map<VariantDraft, StoredVariant> matches, Predicate<StoredVariant> same) {
        if (!matches.containsKey(draft)) {
            known.stream().filter(one -> one.productId().equals(product.id())).filter(same)
                    .filter(one -> claimed.add(one.id())).findFirst().ifPresent(one -> matches.put(draft, one));
        }
    }

    private StoredVariant over(StoredVariant now, VariantDraft draft) {
        var base = now == null ? new StoredVariant(Ids.next(), product.id(), ++position, draft.sku(), null, null,
                Map.of(), Map.of(), null, InventoryPolicy.TRACKED, null, null, null, List.of()) : now;
        var media = draft.media();
        return new StoredVariant(base.id(), base.productId(), base.position(), draft.sku(),
                or(draft.gtin(), base.gtin()), or(draft.externalRef(), base.externalRef()),
                draft.options() == null ? base.options() : draft.options(), or(draft.attributes(), base.attributes()),
                or(draft.weightGrams(), base.weightGrams()), or(draft.inventoryPolicy(), base.policy()),
                or(draft.quantity(), base.importedQuantity()), media == null ? base.mediaUrl() : media.url(),
                media == null ? base.mediaAlt() : media.alt(), prices(base.prices(), draft.prices()));
    }

    static List<BasePrice> prices(List<BasePrice> now, List<PriceDraft> told) {
        var prices = new TreeMap<String, BasePrice>();
        now.forEach(price -> prices.put(price.currency(), price));
        if (told != null) {
            told.forEach(price -> prices.put(price.currency(), new BasePrice(price.currency(),
                    minor(price.amount(), price.currency()), minor(price.compareAt(), price.currency()))));
        }
        return prices.values().stream().sorted(Comparator.comparing(BasePrice::currency)).toList();
    }

    private static Long minor(String amount, String currency) {
        return amount == null ? null : Long.valueOf(Money.of(amount, currency).minor());
    }

    /** Adds what is wrong with a variant among the others known. */
    void check(String at, VariantChange change) {
        var variant = change.after();
        errors.addAll(CheckAttributes.of(definitions, change, at));
        if (!variant.options().keySet().equals(Set.copyOf(product.options()))) {
            add(at + "/options", "options-mismatch", "must have a value for each of " + product.options());
        }
        known.stream().filter(other -> !claimed.contains(other.id())).forEach(other -> {
            if (other.sku().equals(variant.sku())) {
                add(at + "/sku", "sku-taken", "belongs to another variant");
            }
            if (variant.externalRef() != null && variant.externalRef().equals(other.externalRef())) {
                add(at + "/externalRef", "external-ref-taken", "belongs to another variant");
            }
            if (other.productId().equals(product.id()) && other.options().equals(variant.options())) {
                add(at + "/options", "options-taken", "another variant of this product has the same");
            }
        });
    }

    private void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    private static <T> T or(T told, T otherwise) {
        return told == null ? otherwise : told;
    }
}
