package stoa.order.orders.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which orders a list shows, and in which order; what is absent (null, for the statuses: empty) filters nothing.
 *
 * @param newestFirst the order of creation, ties by id
 */
public record OrderFilter(List<OrderStatus> statuses, Instant createdFrom, Instant createdTo, String email,
        UUID customerId, boolean newestFirst) { }
