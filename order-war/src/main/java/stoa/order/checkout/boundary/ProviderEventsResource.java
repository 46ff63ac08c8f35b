package stoa.order.checkout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.order.checkout.control.Settlement;
import stoa.order.payments.control.Providers;

/** {@code POST /api/v1/orders/providers/{provider}/events}: what payment providers tell by themselves. */
@Path("providers/{provider: [a-z0-9-]{1,50}}/events")
@ApplicationScoped
@Tag(name = "Payments")
public class ProviderEventsResource {

    @Inject Providers providers;
    @Inject Settlement settlement;
    @Context HttpHeaders headers;

    /** May come late, twice or never; answered when its effect is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "receiveProviderEvent", summary = "Take a payment provider's signed event",
            description = "The sandbox signs with Sandbox-Signature: t=<Unix seconds>,v1=<hex HMAC-SHA256 of \"t.body\">")
    @RequestBody(content = @Content(schema = @Schema(implementation = Object.class, description = "As the provider writes it"),
            examples = @ExampleObject(name = "sandbox", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000003", "type": "charge.updated",
                    "key": "019a9f00-0000-7000-8000-000000000004"}""")))
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "401", description = "event-not-authentic: not signed by the provider, or too old")
    @APIResponse(responseCode = "404", description = "not-found: no such provider, or about no payment of ours")
    @APIResponse(responseCode = "503", description = "busy")
    public void receive(@PathParam("provider") @Parameter(description = "The provider's name") String provider,
            @NotNull byte[] body) {
        var known = providers.named(provider);
        settlement.take(known.read(headers.getHeaderString(known.signatureHeader()), body));
    }
}
