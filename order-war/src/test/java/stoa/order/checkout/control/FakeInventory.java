package stoa.order.checkout.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;
import stoa.order.inventory.control.Demand;
import stoa.order.inventory.control.Inventory;

/** Stock that is simply there, or not. */
class FakeInventory extends Inventory {

    /** What {@link FakeInventory} refuses with. */
    record OutOfStock(Kind kind, String code, String title) implements ProblemType { }

    final Map<UUID, Integer> committed = new HashMap<>();
    boolean empty;

    @Override
    public void commit(UUID orderId, UUID cartId, List<Demand> demands) {
        if (empty) {
            throw new Problem(new OutOfStock(Kind.CONFLICT, "out-of-stock", "")).error("/lines/0", "out-of-stock", "");
        }
        committed.put(orderId, demands.stream().mapToInt(Demand::quantity).sum());
    }

    @Override
    public void release(UUID orderId) {
        committed.remove(orderId);
    }

    @Override
    public boolean isCommitted(UUID orderId) {
        return committed.containsKey(orderId);
    }
}
