package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.prices.control.BasePriceLists;
import stoa.catalog.prices.entity.PriceList;
import stoa.catalog.prices.entity.PriceLists;
import stoa.catalog.prices.entity.PriceRow;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.Variants;
import stoa.kernel.money.Money;
import stoa.kernel.settings.Setting;

/** Sets many prices at once; an item at fault is refused by itself, the others count. */
@ApplicationScoped
public class PriceVariants {

    @Inject Jdbi jdbi;
    @Inject BasePriceLists baseLists;
    @Inject StoreProducts store;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    /** @param priceList a code; the currency's BASE list unless given */
    public record Item(String sku, String priceList, String currency, String amount, int minQuantity) { }

    /** @param code why it was refused; null if it counts */
    public record Outcome(String sku, String code) { }

    /** @return an outcome for each item, in their order */
    @Transactional
    public List<Outcome> of(List<Item> items) {
        baseLists.ensure();
        var skus = items.stream().map(Item::sku).collect(Collectors.toSet());
        var products = new Products(jdbi, locale).lockMatching(List.of(), List.of(), skus);
        var variants = new Variants(jdbi, threshold).matching(skus.stream()
                .map(sku -> new Variants.Key(null, sku, null, Map.of())).toList()).stream()
                .collect(Collectors.toMap(StoredVariant::sku, Function.identity()));
        var lists = new PriceLists(jdbi);
        var known = lists.all();
        var seen = new HashSet<List<Object>>();
        var rows = new ArrayList<PriceRow>();
        var outcomes = new ArrayList<Outcome>();
        for (var item : items) {
            var list = listOf(item, known);
            var fault = faultOf(item, list, variants.keySet(), seen);
            outcomes.add(new Outcome(item.sku(), fault));
            if (fault == null) {
                rows.add(new PriceRow(list.id(), variants.get(item.sku()).id(), item.minQuantity(),
                        Money.of(item.amount(), item.currency()).minor()));
            }
        }
        var changed = lists.put(rows);
        var touched = variants.values().stream().filter(variant -> changed.contains(variant.id()))
                .map(StoredVariant::productId).collect(Collectors.toSet());
        store.all(products.stream().filter(product -> touched.contains(product.id()))
                .map(product -> new ProductChange(product, product, List.of(), true).numbered()).toList());
        return outcomes;
    }

    private static PriceList listOf(Item item, List<PriceList> lists) {
        return lists.stream().filter(list -> item.priceList() == null
                ? list.kind() == PriceList.Kind.BASE && list.currency().equals(item.currency())
                : list.code().equals(item.priceList())).findFirst().orElse(null);
    }

    private static String faultOf(Item item, PriceList list, Set<String> skus, Set<List<Object>> seen) {
        if (!skus.contains(item.sku())) {
            return "unknown-sku";
        }
        if (list == null) {
            return item.priceList() == null ? "unknown-currency" : "unknown-price-list";
        }
        if (!list.currency().equals(item.currency())) {
            return "currency-mismatch";
        }
        if (item.minQuantity() > 1) {
            return "min-quantity-unsupported";
        }
        if (!isAmount(item)) {
            return "invalid-amount";
        }
        return seen.add(List.of(item.sku(), list.id(), item.minQuantity())) ? null : "duplicate";
    }

    private static boolean isAmount(Item item) {
        try {
            return !Money.of(item.amount(), item.currency()).isNegative();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
