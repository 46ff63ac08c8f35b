package stoa.account.staff.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.staff.control.OwnFactor;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;

/** {@code /api/v1/accounts/me/second-factor}: what a member of staff shows besides the password. */
@Path("me/second-factor")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class SecondFactorResource implements Replays {

    @Inject OwnFactor own;

    @POST
    @Idempotent(creates = false)
    @RolesAllowed("**")
    @Operation(operationId = "offerSecondFactor",
            summary = "Get a secret for an authenticator (staff); it is in force once confirmed")
    @APIResponse(responseCode = "200", description = "The secret", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = FactorView.class), examples = @ExampleObject(name = "offer", value = """
            {"secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
             "uri": "otpauth://totp/Stoa:ada%40shop.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Stoa&algorithm=SHA1&digits=6&period=30"}""")))
    @APIResponse(responseCode = "409", description = "second-factor-on, second-factor-elsewhere, idempotency-in-flight")
    public Response offer() {
        return Response.ok(FactorView.of(own.offer())).build();
    }

    @DELETE
    @RolesAllowed("**")
    @Operation(operationId = "removeSecondFactor", summary = "Take the own second factor away, and its recovery codes (staff)")
    @RequestBody(content = @Content(schema = @Schema(implementation = FactorProof.class), examples = @ExampleObject(
            name = "code", value = "{\"otp\": \"123456\"}")))
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "not-found: none is on")
    @APIResponse(responseCode = "422", description = "second-factor-refused")
    public void remove(@NotNull @Valid FactorProof proof) {
        own.remove(proof.password(), proof.otp());
    }

    @Override
    public Object asItIsNow(UUID made) {
        return FactorView.of(own.offered());
    }
}
