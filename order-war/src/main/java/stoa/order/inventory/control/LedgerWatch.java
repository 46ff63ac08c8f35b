package stoa.order.inventory.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.order.inventory.entity.Ledgers;

/** Compares levels and ledgers every minute, so that a scrape of the metric costs nothing. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LedgerWatch {

    private static final Logger LOG = Logger.getLogger(LedgerWatch.class.getName());
    private static final int MOST = 1000;

    @Inject Ledgers ledgers;
    @Inject InventoryMetrics metrics;

    @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
    void tick() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Levels and ledgers could not be compared; the next look does", failed);
        }
    }

    private void look() {
        var found = ledgers.differences(MOST);
        metrics.differences(found.size());
        found.stream().limit(1).forEach(first -> LOG.severe(() ->
                found.size() + " stock figures disagree with their ledger, the first: " + first));
    }
}
