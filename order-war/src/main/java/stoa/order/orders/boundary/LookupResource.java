package stoa.order.orders.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.limits.Limited;
import stoa.order.orders.control.LookUpOrder;

/** {@code POST /api/v1/orders/lookup}: for guests who lost the link to their order. */
@Path("lookup")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Orders")
public class LookupResource {

    @Inject LookUpOrder lookUp;

    /** The answer is always the same: nobody learns whether there is such an order. */
    @POST
    @Idempotent(creates = false)
    @PermitAll
    @Limited("order-lookup")
    @Operation(operationId = "lookUpOrder", summary = "Have the link to an order mailed to the address it was placed with")
    @RequestBody(content = @Content(schema = @Schema(implementation = LookupRequest.class), examples = @ExampleObject(
            name = "order", value = "{\"number\": \"100001\", \"email\": \"ada@example.org\"}")))
    @APIResponse(responseCode = "202", description = "If number and address fit, the mail is on its way",
            extensions = @Extension(name = "x-empty", value = "true", parseValue = true))
    @APIResponse(responseCode = "400", description = "invalid-request (errors point into the body), malformed-json")
    public Response lookUp(@NotNull @Valid LookupRequest request) {
        lookUp.ask(request.number(), request.email());
        return Response.accepted().build();
    }
}
