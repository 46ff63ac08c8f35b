package stoa.order.inventory.entity;

import java.util.UUID;

/**
 * A stock level that has to exist.
 *
 * @param id          its own, if it has to be made
 * @param sequence    1 if making it is all that happens, 0 if a count follows in the same transaction
 * @param skuSequence the product's, as of which the sku is told; 0 if it is not catalog that tells it
 */
public record NewLevel(UUID id, UUID variantId, UUID locationId, String sku, long sequence, long skuSequence) {
}
