package stoa.order.inventory.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.kernel.persistence.Contention;

/** Frees expired holds every second; sweepers on several servers pass by each other's rows. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReservationSweeper {

    private static final Logger LOG = Logger.getLogger(ReservationSweeper.class.getName());
    private static final int ROUNDS = 20;

    @Inject ExpireHolds expire;

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void tick() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The sweep failed; the next one goes on", failed);
        }
    }

    private void sweep() {
        for (int round = 0; round < ROUNDS; round++) {
            if (Contention.retrying(expire::next) < ExpireHolds.MOST) {
                return;
            }
        }
    }
}
