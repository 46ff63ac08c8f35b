package stoa.order.inventory.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import stoa.kernel.persistence.Contention;

/** Frees expired holds every second; sweepers on several servers pass by each other's rows. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReservationSweeper {

    private static final int ROUNDS = 20;

    @Inject ExpireHolds expire;

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void sweep() {
        for (int round = 0; round < ROUNDS; round++) {
            if (Contention.retrying(expire::next) < ExpireHolds.MOST) {
                return;
            }
        }
    }
}
