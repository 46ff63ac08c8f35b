package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.settings.Setting;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.Reservation;
import stoa.order.inventory.entity.Reservations;

/** Replaces what a cart holds by what it asks for now, in one transaction. */
@ApplicationScoped
class HoldTransaction {

    @Inject Allocation allocation;
    @Inject Reservations reservations;
    @Inject IdempotencyKeys keys;
    @Inject @Setting("stoa.store.reservation-ttl-minutes") int ttlMinutes;

    @Transactional
    List<Reservation> stock(UUID cart, List<Demand> demands) {
        allocation.allocate(Owner.CART, cart, cart, demands, Duration.ofMinutes(ttlMinutes));
        keys.made(cart);
        return reservations.heldBy(cart);
    }
}
