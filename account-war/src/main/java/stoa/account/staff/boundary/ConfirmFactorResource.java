package stoa.account.staff.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** {@code /api/v1/accounts/me/second-factor/confirm}: its own class, as its replay tells no code again. */
@Path("me/second-factor/confirm")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class ConfirmFactorResource implements Replays {

    @Inject OwnFactor own;

    @POST
    @Idempotent(creates = false)
    @RolesAllowed("**")
    @Operation(operationId = "confirmSecondFactor", summary = "Put the own second factor in force by its first code (staff)")
    @RequestBody(content = @Content(schema = @Schema(implementation = OtpRequest.class), examples = @ExampleObject(
            name = "code", value = "{\"otp\": \"123456\"}")))
    @APIResponse(responseCode = "200", description = "The recovery codes", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = RecoveryCodesView.class), examples = @ExampleObject(name = "codes", value = """
            {"recoveryCodes": ["JBSW-Y3DP-EHPK-3PXP", "KRSX-G5BA-KRUG-S43F"]}""")))
    @APIResponse(responseCode = "409", description = "second-factor-on, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "second-factor-refused, idempotency-mismatch")
    public Response confirm(@NotNull @Valid OtpRequest body) {
        return Response.ok(new RecoveryCodesView(own.confirm(body.otp()))).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return new RecoveryCodesView(List.of());
    }
}
