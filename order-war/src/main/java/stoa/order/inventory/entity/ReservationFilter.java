package stoa.order.inventory.entity;

import java.util.List;
import java.util.UUID;

/** Which reservations are asked for; null means any. */
public record ReservationFilter(Reservation.Owner ownerType, UUID ownerId, List<ReservationState> states, String sku) {

    String owner() {
        return ownerType == null ? null : ownerType.name();
    }

    String[] stateArray() {
        return states == null ? null : states.stream().map(Enum::name).toArray(String[]::new);
    }
}
