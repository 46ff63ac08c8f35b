package stoa.order.checkout.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import stoa.order.checkout.control.OrderTimeline;
import stoa.order.orders.control.ListOrders;
import stoa.order.orders.control.OrderAccess;

/** {@code GET /api/v1/orders/{id}/timeline}. */
@Path("{id: " + Paths.UUID + "}/timeline")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class TimelineResource {

    @Inject OrderAccess access;
    @Inject OrderTimeline timeline;
    @Inject Caller caller;

    @GET
    @PermitAll
    @Owned(by = {"Order-Token", "customer"}, orWith = ListOrders.PERMISSION)
    @ShowsPersonalData("customer_order")
    @Operation(operationId = "getOrderTimeline",
            summary = "Read what happened to an order: by its Order-Token, its customer, or staff")
    @Parameter(name = "Order-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the order is theirs")
    @APIResponse(responseCode = "200", description = "All that happened, oldest first", content = @Content(
            schema = @Schema(implementation = TimelineView.class), examples = @ExampleObject(name = "timeline", value = """
                    {"items": [{"at": "2026-11-21T05:45:00.000000Z", "type": "order.created"},
                    {"at": "2026-11-21T05:45:00.100000Z", "type": "order.placed"}]}""")))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: it does not exist, or is not the caller's")
    public TimelineView get(@PathParam("id") UUID id) {
        return TimelineView.of(timeline.of(access.of(id, caller, ListOrders.PERMISSION)));
    }
}
