package stoa.order.sandbox.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.order.checkout.control.Settlement;
import stoa.order.sandbox.boundary.Confirmation.Outcome;
import stoa.order.sandbox.control.Sandbox;

/** Stands for the page on which a real provider's payer would confirm; its address is the order's {@code nextAction}. */
@Path("sandbox/{reference: sbx_[0-9a-f]{32}}")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Payments")
public class SandboxPage {

    @Inject Sandbox sandbox;
    @Inject Settlement settlement;

    /** What the page shows after the payer's choice. */
    @Schema(name = "SandboxConfirmed")
    public record Confirmed(Outcome outcome) { }

    /** When this is answered, the order has its final status. */
    @POST
    @PermitAll
    @Operation(operationId = "confirmSandboxPayment", summary = "Decide a payment that waits for its payer, as the payer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Confirmation.class),
            examples = @ExampleObject(name = "success", value = "{\"outcome\": \"success\"}")))
    @APIResponse(responseCode = "200", description = "Decided, and the order settled", content = @Content(
            schema = @Schema(implementation = Confirmed.class), examples = @ExampleObject(name = "success",
                    value = "{\"outcome\": \"success\"}")))
    @APIResponse(responseCode = "404", description = "not-found: no such payment, or the sandbox is off")
    @APIResponse(responseCode = "409", description = "confirmation-closed: decided otherwise before, or given up")
    @APIResponse(responseCode = "503", description = "busy")
    public Confirmed confirm(
            @PathParam("reference") @Parameter(description = "As nextAction's url tells it") String reference,
            @NotNull @Valid Confirmation confirmation) {
        settlement.take(sandbox.confirm(reference, confirmation.outcome() == Outcome.success));
        return new Confirmed(confirmation.outcome());
    }
}
