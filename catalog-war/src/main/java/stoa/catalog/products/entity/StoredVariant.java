package stoa.catalog.products.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A variant as the tables hold it, with its base prices for a single unit.
 *
 * @param importedQuantity the stock that was imported last
 */
public record StoredVariant(UUID id, UUID productId, int position, String sku, String gtin, String externalRef,
        Map<String, String> options, Map<String, Object> attributes, Integer weightGrams, InventoryPolicy policy,
        Integer importedQuantity, String mediaUrl, String mediaAlt, List<BasePrice> prices) {

    /** @param compareAt the struck-out price */
    public record BasePrice(String currency, long amount, Long compareAt) { }

    /** The same variant with another imported stock. */
    public StoredVariant counted(Integer quantity) {
        return new StoredVariant(id, productId, position, sku, gtin, externalRef, options, attributes, weightGrams,
                policy, quantity, mediaUrl, mediaAlt, prices);
    }

    /** Whether stock has to be counted in since {@code before}, which is null for a new variant. */
    public boolean countsSince(StoredVariant before) {
        if (policy != InventoryPolicy.TRACKED) {
            return false;
        }
        return before == null || before.policy != InventoryPolicy.TRACKED || !sku.equals(before.sku)
                || quantitySince(before) != null;
    }

    /** The newly imported quantity; null when it is the one imported before, or there is none. */
    public Integer quantitySince(StoredVariant before) {
        return before != null && importedQuantity != null && importedQuantity.equals(before.importedQuantity)
                ? null : importedQuantity;
    }
}
