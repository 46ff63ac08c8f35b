package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import stoa.kernel.audit.BySystem;
import stoa.order.inventory.entity.Reservations;

/** Ends holds whose time is over, by the database's clock; an order's promises have no such time. */
@ApplicationScoped
class ExpireHolds {

    static final int MOST = 500;

    @Inject Reservations reservations;
    @Inject GiveBack giveBack;

    /** @return how many holds ended; fewer than {@link #MOST} means that no more are due */
    @Transactional
    @BySystem("expireHolds")
    int next() {
        var ended = reservations.expire(MOST);
        giveBack.units(ended);
        return ended.size();
    }
}
