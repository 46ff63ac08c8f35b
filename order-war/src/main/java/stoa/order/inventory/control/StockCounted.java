package stoa.order.inventory.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** Catalog's command to take over a product's counts; what else it tells is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StockCounted(List<Item> items) {

    /** @param onHand absent if the level only has to exist */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID variantId, String sku, String location, Integer onHand) {
    }
}
