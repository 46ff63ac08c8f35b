package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.Cause;
import stoa.order.inventory.entity.Count;
import stoa.order.inventory.entity.InventoryProblem;
import stoa.order.inventory.entity.MovementKind;
import stoa.order.inventory.entity.StockChanges;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevels;

/** Staff correct one level: its stock on hand, or how it is sold. */
@ApplicationScoped
public class AdjustStock {

    @Inject StockLevels levels;
    @Inject StockChanges changes;
    @Inject Announcements announcements;
    @Inject IdempotencyKeys keys;

    /**
     * Sets the stock on hand, or changes it; exactly one of both is given. Below what is promised it is a shortage.
     *
     * @throws Problem NOT_FOUND, or STOCK_OUT_OF_RANGE below 0 or above 1,000,000,000
     */
    @Transactional
    public StockLevel onHand(UUID id, Integer onHand, Integer delta, String reason, String actor) {
        if ((onHand == null) == (delta == null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("/delta", "exclusive", "give either delta or onHand");
        }
        var before = levels.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        keys.made(id);
        var changed = changes.count(List.of(new Count(id, Ids.next(), onHand, delta, null)),
                new Cause(MovementKind.ADJUSTED, reason, actor));
        if (changed.isEmpty()) {
            throw new Problem(InventoryProblem.STOCK_OUT_OF_RANGE).with("onHand", before.onHand());
        }
        announcements.changed(changed);
        return changed.get(0);
    }

    /** @throws Problem PRECONDITION_FAILED if the level no longer has this version */
    @Transactional
    public StockLevel settings(UUID id, long version, int safetyStock, int backorderLimit) {
        var changed = changes.settings(id, version, safetyStock, backorderLimit);
        if (changed.isEmpty()) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        announcements.changed(changed);
        return changed.get(0);
    }
}
