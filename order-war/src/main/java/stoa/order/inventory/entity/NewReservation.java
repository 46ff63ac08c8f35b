package stoa.order.inventory.entity;

import java.util.UUID;

/** A line's promise about to be made. */
public record NewReservation(UUID id, UUID lineId, UUID levelId, int quantity) {
}
