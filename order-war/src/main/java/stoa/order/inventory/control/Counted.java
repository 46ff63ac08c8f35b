package stoa.order.inventory.control;

import java.util.UUID;
import stoa.order.inventory.entity.Location;

/**
 * A variant's stock as somebody counted it.
 *
 * @param location its code; the default one unless given
 * @param onHand   null if nothing was counted and the level only has to exist
 */
record Counted(UUID variantId, String sku, String location, Integer onHand) {

    Counted {
        location = location == null ? Location.DEFAULT : location;
    }
}
