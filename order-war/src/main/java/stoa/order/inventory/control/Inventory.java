package stoa.order.inventory.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The stock as checkout and payments see it. Every method joins its caller's transaction, so that an
 * order and its stock are written together or not at all; call it last in that transaction, because a
 * hot stock level stays locked until the commit.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Inventory {

    /**
     * Frees the cart's HELD rows and reserves the order's tracked lines as COMMITTED; all lines or none.
     *
     * @throws stoa.kernel.problems.Problem OUT_OF_STOCK naming each short line by its pointer, with availableQuantity
     */
    public void commit(UUID orderId, UUID cartId, List<Demand> demands) {
        throw new UnsupportedOperationException();
    }

    /** Gives the order's COMMITTED stock back; a second call does nothing. */
    public void release(UUID orderId) {
        throw new UnsupportedOperationException();
    }

    /** Whether the order's stock is promised to it and still there; true as well for an order without tracked lines. */
    public boolean isCommitted(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
