package stoa.order.inventory.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import stoa.order.inventory.entity.Difference;
import stoa.order.inventory.entity.Ledgers;

class InventoryTimersTest {

    private int asked;

    @Test
    void aDatabaseThatFailsDoesNotSilenceTheSweeper() {
        var sweeper = new ReservationSweeper();
        sweeper.expire = new ExpireHolds() {
            @Override
            int next() {
                throw down();
            }
        };
        sweeper.tick();
        sweeper.tick();
        assertEquals(2, asked);
    }

    @Test
    void aDatabaseThatFailsDoesNotSilenceTheWatch() {
        var watch = new LedgerWatch();
        watch.ledgers = new Ledgers(null) {
            @Override
            public List<Difference> differences(int most) {
                throw down();
            }
        };
        watch.tick();
        watch.tick();
        assertEquals(2, asked);
    }

    private IllegalStateException down() {
        asked++;
        return new IllegalStateException("the database is down");
    }
}
