package stoa.order.inventory.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.Reservations;

/**
 * The stock as checkout and payments see it. Every method joins its caller's transaction, so that an
 * order and its stock are written together or not at all; call it last in that transaction, because a
 * hot stock level stays locked until the commit.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Inventory {

    @Inject Allocation allocation;
    @Inject GiveBack giveBack;
    @Inject Reservations reservations;

    /**
     * Frees the cart's HELD rows and reserves the order's tracked lines as COMMITTED; all lines or none.
     *
     * @throws stoa.kernel.problems.Problem OUT_OF_STOCK naming each short line by its pointer, with availableQuantity
     */
    public void commit(UUID orderId, UUID cartId, List<Demand> demands) {
        allocation.allocate(Owner.ORDER, orderId, cartId, demands, null);
    }

    /** Gives the order's COMMITTED stock back; a second call does nothing. */
    public void release(UUID orderId) {
        giveBack.units(reservations.release(Owner.ORDER, orderId));
    }

    /** Whether the prepared order's stock is still promised to it; true as well if none of its lines is tracked. */
    public boolean isCommitted(UUID orderId) {
        return reservations.isKept(orderId);
    }
}
