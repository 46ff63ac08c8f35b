package stoa.order.inventory.control;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** A cart's lines as cart tells them; what else it tells is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CartLines(UUID cartId, String status, List<Line> lines) {

    private static final String OPEN = "ACTIVE";
    private static final String TRACKED = "TRACKED";

    /** One line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID id, UUID variantId, String sku, int quantity, String inventoryPolicy) {

        Demand asDemand(int position) {
            return new Demand(id, "/lines/" + position, variantId, sku, quantity, TRACKED.equals(inventoryPolicy));
        }
    }

    /** What proves that the cart is theirs; one of the two is enough. */
    record Owner(String cartToken, UUID customerId) {
    }

    boolean isOpen() {
        return OPEN.equals(status);
    }
}
