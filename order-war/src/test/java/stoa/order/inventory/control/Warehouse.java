package stoa.order.inventory.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.events.ReceivedEvent;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.persistence.Contention;
import stoa.order.OrderDatabase;
import stoa.order.inventory.entity.Cause;
import stoa.order.inventory.entity.Difference;
import stoa.order.inventory.entity.Ledgers;
import stoa.order.inventory.entity.Locations;
import stoa.order.inventory.entity.MovementKind;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.Reservations;
import stoa.order.inventory.entity.StockChanges;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevelFilter;
import stoa.order.inventory.entity.StockLevels;
import stoa.order.inventory.entity.StockRows;

/** Inventory over a real database, without a container: each verb is a transaction, as checkout would open it. */
final class Warehouse {

    final Jdbi jdbi = OrderDatabase.jdbi();
    final Locations locations = new Locations(jdbi);
    final StockLevels levels = new StockLevels(jdbi);
    final Reservations reservations = new Reservations(jdbi);
    final Inventory inventory = new Inventory();
    final CountStock count = new CountStock();
    final CountBatch batch = new CountBatch();
    final ExpireHolds expire = new ExpireHolds();
    final Allocation allocation = new Allocation();
    final FreeMergedCarts freeMerged = new FreeMergedCarts();
    final Queue<StockLevel> told = new ConcurrentLinkedQueue<>();
    final AtomicInteger refused = new AtomicInteger();

    Warehouse() {
        var announcements = new Announcements() {
            @Override
            void changed(List<StockLevel> changed) {
                told.addAll(changed);
            }
        };
        var giveBack = new GiveBack();
        giveBack.changes = new StockChanges(jdbi);
        giveBack.announcements = announcements;
        allocation.levels = levels;
        allocation.changes = giveBack.changes;
        allocation.reservations = reservations;
        allocation.announcements = announcements;
        allocation.metrics = new InventoryMetrics() {
            @Override
            void refused() {
                refused.incrementAndGet();
            }
        };
        inventory.allocation = allocation;
        inventory.giveBack = giveBack;
        inventory.reservations = reservations;
        expire.reservations = reservations;
        expire.giveBack = giveBack;
        freeMerged.reservations = reservations;
        freeMerged.giveBack = giveBack;
        count.locations = locations;
        count.rows = new StockRows(jdbi);
        count.changes = giveBack.changes;
        count.announcements = announcements;
        batch.levels = levels;
        batch.locations = locations;
        batch.count = count;
    }

    /** A new variant with so many units on hand in the location main. */
    Stocked with(int units) {
        return with(units, null);
    }

    Stocked with(int units, String location) {
        var stocked = new Stocked(Ids.next(), "SKU-" + Ids.next());
        count(counted(stocked.variant(), stocked.sku(), location, units, 1));
        return stocked;
    }

    record Stocked(UUID variant, String sku) {

        Demand line(int position, int quantity) {
            return new Demand(Ids.next(), "/lines/" + position, variant, sku, quantity, true);
        }
    }

    static Counted counted(UUID variant, String sku, String location, Integer units, long sequence) {
        return new Counted(variant, sku, location, units, sequence);
    }

    void count(Counted... items) {
        inTransaction(() -> {
            count.count(List.of(items), new Cause(MovementKind.IMPORTED, "Imported", "test"));
            return null;
        });
    }

    void hold(UUID cart, Duration ttl, Demand... lines) {
        inTransaction(() -> {
            allocation.allocate(Owner.CART, cart, cart, List.of(lines), ttl);
            return null;
        });
    }

    UUID order(UUID cart, Demand... lines) {
        var order = Ids.next();
        inTransaction(() -> {
            inventory.commit(order, cart, List.of(lines));
            return null;
        });
        return order;
    }

    void release(UUID order) {
        inTransaction(() -> {
            inventory.release(order);
            return null;
        });
    }

    /** Tells, as cart does, that a guest's cart was merged into a customer's. */
    void merged(UUID cart) {
        var told = new ReceivedEvent(Ids.next(), "cart.merged", "/stoa/cart", cart, 1, Instant.now(),
                Json.tree("{\"cartId\": \"" + cart + "\", \"mergedInto\": \"" + Ids.next() + "\"}"));
        inTransaction(() -> {
            freeMerged.handle(told);
            return null;
        });
    }

    int sweep() {
        return inTransaction(expire::next);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Contention.retrying(() -> jdbi.inTransaction(handle -> work.get()));
    }

    /** The variant's only level. */
    StockLevel level(Stocked stocked) {
        var found = levels.page(new StockLevelFilter(null, stocked.variant(), null), 2, Optional.empty());
        if (found.size() != 1) {
            throw new AssertionError(found);
        }
        return found.get(0);
    }

    List<Difference> differences() {
        return new Ledgers(jdbi).differences(10);
    }
}
