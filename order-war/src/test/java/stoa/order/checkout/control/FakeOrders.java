package stoa.order.checkout.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.order.orders.entity.Order;
import stoa.order.orders.entity.Orders;

/** Orders in memory. */
class FakeOrders extends Orders {

    final Map<UUID, Order> all = new LinkedHashMap<>();

    FakeOrders() {
        super(null, null);
    }

    @Override
    public void add(Order order) {
        all.put(order.id(), order);
    }

    @Override
    public Optional<Order> byId(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Order> whole(UUID id) {
        return byId(id);
    }

    @Override
    public Optional<Order> whole(UUID id, UUID customerId) {
        return byId(id).filter(order -> customerId.equals(order.buyer().customerId()));
    }

    @Override
    public Optional<Order> locked(UUID id) {
        return byId(id);
    }

    @Override
    public Optional<UUID> liveOf(UUID cartId) {
        return all.values().stream().filter(order -> order.claim().cartId().equals(cartId) && !order.status().isDead())
                .map(Order::id).findFirst();
    }

    @Override
    public String nextNumber() {
        return Integer.toString(all.size() + 1);
    }

    @Override
    public void flush() { }

    @Override
    public List<UUID> takeDue(Instant now, Duration lease, int limit) {
        return all.values().stream().filter(order -> order.nextAttemptAt().filter(due -> !due.isAfter(now)).isPresent())
                .map(Order::id).limit(limit).toList();
    }
}
