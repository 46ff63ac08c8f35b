package stoa.order.inventory.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.order.inventory.control.Warehouse.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevelFilter;

class InventoryIT {

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Duration OVER = Duration.ofSeconds(-1);

    final Warehouse warehouse = new Warehouse();

    @AfterEach
    void theLedgersAgree() {
        assertEquals(List.of(), warehouse.differences());
    }

    @Test
    void anOrderTakesOverWhatItsCartHeld() {
        var mug = warehouse.with(5);
        var cart = Ids.next();
        warehouse.hold(cart, LONG, mug.line(0, 5));
        var order = warehouse.order(cart, mug.line(0, 5));
        assertEquals(5, warehouse.level(mug).reserved());
        assertTrue(warehouse.inventory.isCommitted(order));
    }

    @Test
    void holdingAgainReplacesWhatWasHeld() {
        var mug = warehouse.with(5);
        var cart = Ids.next();
        warehouse.hold(cart, LONG, mug.line(0, 5));
        warehouse.hold(cart, LONG, mug.line(0, 2), mug.line(1, 1));
        assertEquals(3, warehouse.level(mug).reserved());
        assertEquals(2, warehouse.reservations.heldBy(cart).size());
    }

    @Test
    void whatAGuestHeldIsFreeOnceTheirCartIsMergedAndAnOrderKeepsItsStock() {
        var mug = warehouse.with(5);
        var guests = Ids.next();
        warehouse.hold(guests, LONG, mug.line(0, 3));
        var order = warehouse.order(Ids.next(), mug.line(0, 2));
        warehouse.merged(guests);
        warehouse.merged(guests);
        assertEquals(2, warehouse.level(mug).reserved());
        assertEquals(List.of(), warehouse.reservations.heldBy(guests));
        assertTrue(warehouse.inventory.isCommitted(order));
        warehouse.hold(Ids.next(), LONG, mug.line(0, 3));
        assertEquals(5, warehouse.level(mug).reserved());
    }

    @Test
    void aHoldThatIsAskedForAgainIsToldAsItIsByThen() {
        var mug = warehouse.with(5);
        var cart = Ids.next();
        var made = new ArrayList<UUID>();
        var hold = new HoldTransaction();
        hold.allocation = warehouse.allocation;
        hold.reservations = warehouse.reservations;
        hold.ttlMinutes = 15;
        hold.keys = new IdempotencyKeys() {
            @Override
            public void made(UUID id) {
                made.add(id);
            }
        };
        warehouse.inTransaction(() -> hold.stock(cart, List.of(mug.line(0, 2))));
        assertEquals(List.of(cart), made);
    }

    @Test
    void aReleasedOrderGivesItsStockBackOnce() {
        var mug = warehouse.with(5);
        var order = warehouse.order(Ids.next(), mug.line(0, 2), mug.line(1, 3));
        warehouse.release(order);
        warehouse.release(order);
        assertEquals(0, warehouse.level(mug).reserved());
        assertFalse(warehouse.inventory.isCommitted(order));
    }

    @Test
    void aRefusalNamesEachShortLineAndChangesNothing() {
        var mug = warehouse.with(5);
        var cup = warehouse.with(1);
        var refused = assertThrows(Problem.class, () ->
                warehouse.order(Ids.next(), mug.line(0, 4), cup.line(1, 2), mug.line(2, 2)));
        assertEquals(InventoryProblem.OUT_OF_STOCK, refused.type());
        assertEquals(List.of("/lines/1", "/lines/2"), refused.errors().stream().map(error -> error.pointer()).toList());
        assertEquals(1, refused.extras().get("availableQuantity"));
        assertEquals(0, warehouse.level(mug).reserved());
        assertEquals(1, warehouse.refused.get());
    }

    @Test
    void anExpiredHoldIsNeverCaptured() {
        var mug = warehouse.with(1);
        var slow = Ids.next();
        warehouse.hold(slow, OVER, mug.line(0, 1));
        assertTrue(warehouse.sweep() >= 1);
        warehouse.order(Ids.next(), mug.line(0, 1));
        assertThrows(Problem.class, () -> warehouse.order(slow, mug.line(0, 1)));
        assertEquals(1, warehouse.level(mug).reserved());
    }

    @Test
    void theSweeperLeavesOrdersAndFreshHoldsAlone() {
        var mug = warehouse.with(5);
        warehouse.order(Ids.next(), mug.line(0, 2));
        warehouse.hold(Ids.next(), LONG, mug.line(0, 1));
        warehouse.sweep();
        assertEquals(3, warehouse.level(mug).reserved());
    }

    @Test
    void aCountBelowWhatIsPromisedIsAShortageThatStopsSales() {
        var mug = warehouse.with(5);
        var order = warehouse.order(Ids.next(), mug.line(0, 4));
        warehouse.count(counted(mug.variant(), mug.sku(), null, 1, 2));
        assertEquals(3, warehouse.level(mug).shortage());
        assertThrows(Problem.class, () -> warehouse.order(Ids.next(), mug.line(0, 1)));
        warehouse.release(order);
        assertEquals(0, warehouse.level(mug).shortage());
        warehouse.order(Ids.next(), mug.line(0, 1));
    }

    @Test
    void anOlderCountIsIgnored() {
        var mug = warehouse.with(5);
        warehouse.count(counted(mug.variant(), mug.sku(), null, 7, 9));
        warehouse.count(counted(mug.variant(), mug.sku(), null, 3, 8));
        warehouse.count(counted(mug.variant(), mug.sku(), null, 3, 9));
        assertEquals(7, warehouse.level(mug).onHand());
    }

    @Test
    void ofCountsThatComeTogetherTheNewestOfEachPlaceStays() {
        var mug = new Warehouse.Stocked(Ids.next(), "NEW-" + Ids.next());
        var cup = new Warehouse.Stocked(Ids.next(), "NEW-" + Ids.next());
        warehouse.count(counted(mug.variant(), mug.sku(), null, 4, 2), counted(cup.variant(), cup.sku(), null, 9, 1),
                counted(mug.variant(), mug.sku() + "-B", null, null, 5), counted(mug.variant(), mug.sku(), null, 3, 1));
        assertEquals(4, warehouse.level(mug).onHand());
        assertEquals(mug.sku() + "-B", warehouse.level(mug).sku());
        assertEquals(9, warehouse.level(cup).onHand());
    }

    @Test
    void anItemWithoutACountOnlyMakesTheRowAndTellsTheSku() {
        var mug = new Warehouse.Stocked(Ids.next(), "NEW-" + Ids.next());
        warehouse.count(counted(mug.variant(), mug.sku(), null, null, 3));
        assertEquals(0, warehouse.level(mug).onHand());
        warehouse.count(counted(mug.variant(), mug.sku(), null, 6, 2));
        warehouse.count(counted(mug.variant(), mug.sku() + "-B", null, null, 4));
        warehouse.count(counted(mug.variant(), mug.sku() + "-OLD", null, null, 3));
        assertEquals(6, warehouse.level(mug).onHand());
        assertEquals(mug.sku() + "-B", warehouse.level(mug).sku());
    }

    @Test
    void everyChangeIsToldWithoutAGap() {
        var mug = warehouse.with(5);
        warehouse.release(warehouse.order(Ids.next(), mug.line(0, 2)));
        warehouse.count(counted(mug.variant(), mug.sku() + "-B", null, 9, 2));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), warehouse.told.stream().map(StockLevel::sequence).toList());
    }

    @Test
    void aFullLocationServesALineThatThePreferredOneCannotServeWhole() {
        var code = "far-" + Ids.next();
        warehouse.locations.add(Ids.next(), code, "Far", 9);
        var mug = warehouse.with(2);
        warehouse.count(counted(mug.variant(), mug.sku(), code, 5, 2));
        warehouse.order(Ids.next(), mug.line(0, 3), mug.line(1, 2));
        var far = warehouse.levels.page(new StockLevelFilter(null, mug.variant(), code), 1,
                Optional.empty()).get(0);
        assertEquals(3, far.reserved());
    }

    @Test
    void aBatchRefusesItemsOneByOne() {
        var mug = warehouse.with(2);
        var outcomes = warehouse.inTransaction(() -> warehouse.batch.of(List.of(
                new CountBatch.Item(mug.sku(), null, 8), new CountBatch.Item("no-such", null, 1),
                new CountBatch.Item(mug.sku(), "nowhere", 1), new CountBatch.Item(mug.sku(), "main", 9)), "test"));
        assertEquals("[null, unknown-sku, unknown-location, duplicate]",
                outcomes.stream().map(CountBatch.Outcome::code).toList().toString());
        assertEquals(8, warehouse.level(mug).onHand());
    }

    @Test
    void movementsAreNeverChanged() {
        warehouse.with(2);
        assertThrows(UnableToExecuteStatementException.class, () ->
                warehouse.jdbi.useHandle(sql -> sql.execute("UPDATE stock_movement SET delta = 1")));
        assertThrows(UnableToExecuteStatementException.class, () ->
                warehouse.jdbi.useHandle(sql -> sql.execute("DELETE FROM stock_movement")));
    }

    @Test
    void aPlantedDifferenceIsFound() {
        var mug = warehouse.with(2);
        warehouse.jdbi.useHandle(sql -> sql.execute("UPDATE stock_level SET on_hand = 3, reserved = 1 WHERE sku = ?", mug.sku()));
        assertEquals(List.of("onHand", "reserved"),
                warehouse.differences().stream().map(difference -> difference.figure()).toList());
        warehouse.jdbi.useHandle(sql -> sql.execute("UPDATE stock_level SET on_hand = 2, reserved = 0 WHERE sku = ?", mug.sku()));
    }
}
