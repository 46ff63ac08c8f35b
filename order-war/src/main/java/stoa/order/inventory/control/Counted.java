package stoa.order.inventory.control;

import java.util.UUID;
import stoa.order.inventory.entity.Location;

/**
 * A variant's stock as somebody counted it.
 *
 * @param location its code; the default one unless given
 * @param onHand   null if nothing was counted and the level only has to exist
 * @param asOf     the product's sequence if catalog counted: what is older than a level's last count is ignored, and
 *                 the sku is taken over; null if staff counted
 */
record Counted(UUID variantId, String sku, String location, Integer onHand, Long asOf) {

    Counted {
        location = location == null ? Location.DEFAULT : location;
    }

    boolean isCatalogs() {
        return asOf != null;
    }

    boolean isOlderThan(Counted other) {
        return isCatalogs() && other.isCatalogs() && asOf < other.asOf;
    }
}
