package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.prices.control.BasePriceLists;
import stoa.catalog.products.entity.ProductFact;
import stoa.catalog.products.entity.Products;
import stoa.catalog.products.entity.StockCounted;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.products.entity.StoredVariant;
import stoa.catalog.products.entity.Variants;
import stoa.kernel.events.Fact;
import stoa.kernel.events.Facts;
import stoa.kernel.settings.Setting;

/** Writes changes down with everything that belongs to them: rows, prepared documents, search and events. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StoreProducts {

    @Inject Jdbi jdbi;
    @Inject BasePriceLists priceLists;
    @Inject RefreshProducts refresh;
    @Inject Event<Fact> facts;
    @Inject Event<Facts> many;
    @Inject Event<ProductsWritten> written;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.low-stock-threshold") int threshold;

    /** @param changes numbered, and none of them nothing */
    public void all(List<ProductChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var products = new Products(jdbi, locale);
        products.save(changes.stream().map(ProductChange::after).toList());
        products.saveLinks(changes.stream().filter(StoreProducts::linksChanged).map(ProductChange::after).toList());
        variants(changes.stream().flatMap(change -> change.variants().stream()).toList());
        refresh.of(changes.stream().filter(ProductChange::isVisible).map(change -> change.after().id()).toList());
        many.fire(new Facts(changes.stream().flatMap(change -> facts(change).stream()).toList()));
    }

    /** Takes a product away for good. */
    public void delete(StoredProduct product) {
        new Products(jdbi, locale).delete(product.id());
        written.fire(new ProductsWritten(List.of(product.id())));
        facts.fire(ProductFact.of("product.deleted", product, product.sequence() + 1));
    }

    private static boolean linksChanged(ProductChange change) {
        return change.before() == null || !change.before().categoryIds().equals(change.after().categoryIds())
                || !change.before().media().equals(change.after().media());
    }

    private void variants(List<VariantChange> changes) {
        var changed = changes.stream().filter(change -> !change.isNothing()).map(VariantChange::after).toList();
        var variants = new Variants(jdbi, threshold);
        variants.save(changed);
        var priced = changes.stream().filter(StoreProducts::pricesChanged).map(VariantChange::after).toList();
        if (!priced.isEmpty()) {
            priceLists.ensure();
            variants.savePrices(priced);
        }
    }

    private static boolean pricesChanged(VariantChange change) {
        List<StoredVariant.BasePrice> before = change.before() == null ? List.of() : change.before().prices();
        return !before.equals(change.after().prices());
    }

    private static List<Fact> facts(ProductChange change) {
        var told = new ArrayList<Fact>();
        var product = change.after();
        long sequence = change.before() == null ? 0 : change.before().sequence();
        if (change.isVisible()) {
            told.add(ProductFact.of(change.event(), product, ++sequence));
        }
        var counted = change.counted().stream().map(StoreProducts::item).toList();
        for (int from = 0; from < counted.size(); from += ProductChange.COUNTED_AT_ONCE) {
            var items = counted.subList(from, Math.min(from + ProductChange.COUNTED_AT_ONCE, counted.size()));
            told.add(new StockCounted(product.id(), ++sequence, new StockCounted.Told(items)));
        }
        return told;
    }

    private static StockCounted.Item item(VariantChange change) {
        var variant = change.after();
        return new StockCounted.Item(variant.id(), variant.sku(), variant.quantitySince(change.before()));
    }
}
