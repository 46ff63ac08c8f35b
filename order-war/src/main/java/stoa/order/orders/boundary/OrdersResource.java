package stoa.order.orders.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;
import stoa.order.orders.control.ListOrders;
import stoa.order.orders.control.OrderAccess;

/** {@code /api/v1/orders}: what was ordered. */
@Path("")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class OrdersResource {

    @Inject ListOrders listOrders;
    @Inject OrderAccess access;
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

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Order-Token", "customer"}, orWith = ListOrders.PERMISSION)
    @ShowsPersonalData("customer_order")
    @Operation(operationId = "getOrder", summary = "Read an order: by its Order-Token, its customer, or staff")
    @Parameter(name = "Order-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the order is theirs")
    @APIResponse(responseCode = "200", description = "The order, with its ETag", content = @Content(
            schema = @Schema(implementation = OrderView.class), examples = @ExampleObject(name = "order", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "PLACED",
                    "paymentStatus": "AUTHORIZED", "fulfilmentStatus": "UNFULFILLED", "email": "ada@example.org"}""")))
    @APIResponse(responseCode = "304", description = "It is still as the If-None-Match header says")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or is not the caller's")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var order = access.of(id, caller, ListOrders.PERMISSION);
        return Tagged.answer(request, order.version(), OrderView.of(order));
    }
}
