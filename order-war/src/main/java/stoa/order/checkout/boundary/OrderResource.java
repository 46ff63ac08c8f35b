package stoa.order.checkout.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;
import stoa.order.orders.boundary.OrderView;
import stoa.order.orders.control.ListOrders;
import stoa.order.orders.control.OrderAccess;

/** {@code GET /api/v1/orders/{id}}: stands here, as what the payer has to do is the payment's to tell. */
@Path("")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class OrderResource {

    @Inject OrderAccess access;
    @Inject OrderViews views;
    @Inject Caller caller;
    @Context UriInfo uri;

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Order-Token", "customer"}, orWith = ListOrders.PERMISSION)
    @ShowsPersonalData("customer_order")
    @Operation(operationId = "getOrder", summary = "Read an order: by its Order-Token, its customer, or staff")
    @Parameter(name = "Order-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the order is theirs")
    @APIResponse(responseCode = "200", description = "The order, with its ETag; nextAction for its buyer alone, while the "
            + "payment waits for it", content = @Content(
            schema = @Schema(implementation = OrderView.class), examples = @ExampleObject(name = "order", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "PLACED",
                    "paymentStatus": "AUTHORIZED", "fulfilmentStatus": "UNFULFILLED", "email": "ada@example.org"}""")))
    @APIResponse(responseCode = "304", description = "It is still as the If-None-Match header says")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or is not the caller's")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var order = access.of(id, caller, ListOrders.PERMISSION);
        return Tagged.answer(request, order.version(), views.read(order, caller, uri));
    }
}
