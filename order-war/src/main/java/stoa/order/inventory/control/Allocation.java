package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.Held;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.Reservations;
import stoa.order.inventory.entity.StockChanges;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevels;

/**
 * Promises stock to the lines of a cart or of its order, all or none, within the caller's transaction.
 * <p>It plans from one unlocked read and applies the plan with one change that checks everything again under locks.
 * If somebody was faster in between, everything since the read is taken back, locks included, and planned anew. So a
 * fixed number of statements serves an order, however many lines it has.
 */
@ApplicationScoped
class Allocation {

    private static final int PLANS = 5;

    @Inject StockLevels levels;
    @Inject StockChanges changes;
    @Inject Reservations reservations;
    @Inject Announcements announcements;
    @Inject InventoryMetrics metrics;

    /**
     * Gives back what the cart holds and promises the demand to the owner.
     *
     * @param ttl how long the promise stands, from the database's now; null for an order's
     * @throws Problem OUT_OF_STOCK, or BUSY if others were faster every time
     */
    void allocate(Owner type, UUID owner, UUID cart, List<Demand> demands, Duration ttl) {
        reservations.enter(cart);
        var back = reservations.release(Owner.CART, cart);
        for (int attempt = 0; attempt < PLANS; attempt++) {
            if (apply(plan(demands, back), type, owner, ttl)) {
                return;
            }
        }
        throw new Problem(CommonProblem.BUSY).retryAfter(Duration.ofSeconds(1));
    }

    private DemandPlan plan(List<Demand> demands, List<Held> back) {
        var variants = demands.stream().filter(Demand::tracked).map(Demand::variantId).distinct().toList();
        var plan = DemandPlan.of(demands, levels.candidates(variants), back);
        if (!plan.shortages().isEmpty()) {
            metrics.refused();
            throw outOfStock(plan.shortages());
        }
        return plan;
    }

    private boolean apply(DemandPlan plan, Owner type, UUID owner, Duration ttl) {
        reservations.mark();
        var changed = plan.shifts().isEmpty() ? List.<StockLevel>of() : changes.shift(plan.shifts());
        if (changed.size() < plan.shifts().size()) {
            reservations.takeBack();
            return false;
        }
        reservations.add(type, owner, plan.reservations(), ttl);
        announcements.changed(changed);
        return true;
    }

    private static Problem outOfStock(List<DemandPlan.Shortage> shortages) {
        var problem = new Problem(InventoryProblem.OUT_OF_STOCK)
                .with("availableQuantity", shortages.get(0).available())
                .with("lines", shortages.stream().map(Allocation::told).toList());
        shortages.forEach(shortage -> problem.error(shortage.demand().pointer(), InventoryProblem.OUT_OF_STOCK.code(),
                shortage.available() + " of " + shortage.demand().sku() + " can be had"));
        return problem;
    }

    private static Map<String, Object> told(DemandPlan.Shortage shortage) {
        return Map.of("pointer", shortage.demand().pointer(), "sku", shortage.demand().sku(),
                "availableQuantity", shortage.available());
    }
}
