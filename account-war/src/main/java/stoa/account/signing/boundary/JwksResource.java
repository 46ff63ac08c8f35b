package stoa.account.signing.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.signing.control.SigningKeys;

/** {@code /api/v1/accounts/jwks}: what tokens are verified by. */
@Path("jwks")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Tokens")
public class JwksResource {

    private static final String KEPT = "public, max-age=300";

    @Inject SigningKeys keys;

    @GET
    @PermitAll
    @Operation(operationId = "getJwks", summary = "Read the keys that access tokens are verified by")
    @APIResponse(responseCode = "200", description = "All keys: those that sign, signed, or will sign soon",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = JwksView.class)))
    public Response get() {
        return Response.ok(JwksView.of(keys.all())).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
    }
}
