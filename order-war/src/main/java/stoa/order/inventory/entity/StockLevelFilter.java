package stoa.order.inventory.entity;

import java.util.List;
import java.util.UUID;

/**
 * Which stock levels are asked for; null means any.
 *
 * @param location its code
 */
public record StockLevelFilter(List<String> skus, UUID variantId, String location) {

    String[] skuArray() {
        return skus == null ? null : skus.toArray(String[]::new);
    }
}
