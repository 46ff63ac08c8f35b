package stoa.order.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.time.Times;
import stoa.order.orders.entity.OrderFilter;
import stoa.order.orders.entity.OrderLists;
import stoa.order.orders.entity.OrderSummary;

/** Lists orders in pages. */
@ApplicationScoped
public class ListOrders {

    /** By which staff reads everybody's orders. */
    public static final String PERMISSION = "orders:read";

    @Inject OrderLists lists;

    public Page<OrderSummary> page(OrderFilter filter, PageRequest request) {
        var after = request.after(key -> new OrderLists.Position(Times.parse(key.get(0)),
                UUID.fromString(key.get(1))));
        return request.page(lists.page(filter, after, request.limit()),
                order -> List.of(Times.format(order.createdAt()), order.id().toString()),
                request.exactCount() ? lists.count(filter) : null);
    }
}
