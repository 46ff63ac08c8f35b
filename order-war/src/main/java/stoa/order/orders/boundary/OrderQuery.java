package stoa.order.orders.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import stoa.kernel.paging.SortOrder;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.QueryValues;
import stoa.order.orders.entity.OrderFilter;
import stoa.order.orders.entity.OrderStatus;

/** What a list of orders can be asked for. */
public class OrderQuery {

    @Parameter(description = "Statuses, comma-separated", example = "PLACED,ON_HOLD")
    @QueryParam("status") String status;
    @Parameter(description = "Created then or later (RFC 3339)", example = "2026-01-01T00:00:00Z")
    @QueryParam("createdAt.gte") String from;
    @Parameter(description = "Created then or earlier (RFC 3339)", example = "2026-12-31T23:59:59Z")
    @QueryParam("createdAt.lte") String to;
    @Parameter(description = "The buyer's address, whatever its case", example = "ada@example.org")
    @QueryParam("email") String email;
    @Parameter(description = "createdAt or -createdAt", example = "-createdAt")
    @QueryParam("sort") String sort;

    /**
     * @param customerId whose orders only; null for all
     * @throws Problem INVALID_REQUEST for what is no status, time or field
     */
    OrderFilter filter(UUID customerId) {
        return new OrderFilter(statuses(), QueryValues.instant("createdAt.gte", from),
                QueryValues.instant("createdAt.lte", to), email, customerId,
                SortOrder.parse(sort, Set.of("createdAt"), "-createdAt").descending());
    }

    private List<OrderStatus> statuses() {
        return status == null ? List.of()
                : QueryValues.constants("status", OrderStatus.class, status).stream().distinct().sorted().toList();
    }
}
