package stoa.order.orders.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.order.orders.control.ListOrders;

/** {@code /api/v1/orders}: what was ordered. */
@Path("")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class OrdersResource {

    @Inject ListOrders listOrders;
    @Inject Caller caller;

    /** One page of order summaries. */
    @Schema(name = "OrderPage")
    record OrderPage(List<OrderSummaryView> items, String next, Long total) { }

    /**
     * A customer sees its own orders, staff all.
     *
     * @throws Problem FORBIDDEN for a customer whose subject is no customer's id
     */
    @GET
    @RolesAllowed({"customer", ListOrders.PERMISSION})
    @Owned(by = "customer", orWith = ListOrders.PERMISSION)
    @ShowsPersonalData(value = "customer_order", personal = "email")
    @Operation(operationId = "listOrders", summary = "List orders: a customer's own, or for staff all")
    @APIResponse(responseCode = "200", description = "One page", content = @Content(
            schema = @Schema(implementation = OrderPage.class), examples = @ExampleObject(name = "page", value = """
                    {"items": [{"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "PLACED",
                    "paymentStatus": "AUTHORIZED", "totals": {"grand": {"amount": "34.12", "currency": "USD"}}}]}""")))
    public Page<OrderSummaryView> list(@BeanParam OrderQuery query, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = query.filter(caller.may(ListOrders.PERMISSION) ? null
                : caller.customerId().orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN)));
        return listOrders.page(filter, PageRequest.of(limit, cursor, count, filter)).map(OrderSummaryView::of);
    }
}
