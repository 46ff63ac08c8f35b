package stoa.cart.carts.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sweeps every second; several servers may, as each takes what the others don't hold. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SweepTimer {

    private static final Logger LOG = Logger.getLogger(SweepTimer.class.getName());

    @Inject SweepCarts sweep;

    @Schedule(second = "*/1", minute = "*", hour = "*", persistent = false)
    void tick() {
        try {
            all(sweep::reopen);
            all(sweep::expire);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The sweep failed; the next one goes on", failed);
        }
    }

    private static void all(IntSupplier batch) {
        while (batch.getAsInt() == SweepCarts.BATCH) {
            LOG.fine("More to sweep");
        }
    }
}
