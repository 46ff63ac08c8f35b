package stoa.catalog.imports.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;

/** What was read lately, to know rows that stand apart from their product and skus that come again; bounded. */
final class CsvMemory {

    private static final int PRODUCTS = 10_000;
    private static final int SKUS = 200_000;

    private final Map<String, Seen> products = latest(PRODUCTS);
    private final Map<String, Long> skus = latest(SKUS);

    /** What later rows of a product rely on. */
    record Seen(String title, List<String> options, List<MediaDraft> media) { }

    Optional<Seen> product(String handle) {
        return Optional.ofNullable(products.get(handle));
    }

    void remember(String handle, Seen product) {
        products.put(handle, product);
    }

    Optional<Long> lineOf(String sku) {
        return Optional.ofNullable(skus.get(sku));
    }

    void remember(String sku, long line) {
        skus.put(sku, line);
    }

    private static <V> Map<String, V> latest(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
