package stoa.order.checkout.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.order.checkout.control.Cancellation;
import stoa.order.orders.boundary.OrderView;
import stoa.order.orders.control.OrderAccess;
import stoa.order.orders.entity.Order;

/** {@code POST /api/v1/orders/{id}/cancel}. */
@Path("{id: " + Paths.UUID + "}/cancel")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class CancelResource implements Replays {

    private static final String PERMISSION = "orders:write";

    @Inject OrderAccess access;
    @Inject Cancellation cancellation;
    @Inject Caller caller;
    @Context HttpHeaders headers;

    /** Frees the stock, and voids or refunds what was paid. */
    @POST
    @Idempotent(creates = false)
    @PermitAll
    @Owned(by = {"Order-Token", "customer"}, orWith = PERMISSION)
    @ShowsPersonalData("customer_order")
    @Operation(operationId = "cancelOrder", summary = "Call an order off: by its Order-Token, its customer, or staff")
    @Parameter(name = "Order-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the order is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "The order's ETag as read: it is not cancelled if it has changed since")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = CancelRequest.class),
            examples = @ExampleObject(name = "reason", value = "{\"reason\": \"Ordered twice\"}")))
    @APIResponse(responseCode = "200", description = "The cancelled order", content = @Content(
            schema = @Schema(implementation = OrderView.class), examples = @ExampleObject(name = "cancelled", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "CANCELLED",
                    "paymentStatus": "VOIDED"}""")))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or is not the caller's")
    @APIResponse(responseCode = "409", description = "invalid-transition: it is on its way, or over; idempotency-in-flight")
    @APIResponse(responseCode = "412", description = "precondition-failed: the order is not as If-Match says")
    @APIResponse(responseCode = "503", description = "busy")
    public Response cancel(@PathParam("id") UUID id, @Valid CancelRequest request) {
        access.of(id, caller, PERMISSION);
        cancellation.of(id, request == null || request.reason() == null ? Order.NO_REASON : request.reason(),
                version -> Etags.matchIfTold(headers, version));
        var order = access.byId(id);
        return Response.ok(OrderView.of(order)).tag(Etags.of(order.version())).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return OrderView.of(access.byId(made));
    }
}
