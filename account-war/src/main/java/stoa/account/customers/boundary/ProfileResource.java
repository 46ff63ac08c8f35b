package stoa.account.customers.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.customers.control.ChangeCustomer;
import stoa.account.customers.control.ReadCustomers;
import stoa.kernel.json.MergePatch;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/accounts/me}: customers, as they are known here. */
@Path("me")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class ProfileResource {

    @Inject ReadCustomers read;
    @Inject ChangeCustomer change;
    @Inject Checked checked;
    @Inject Caller caller;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @RolesAllowed("customer")
    @Operation(operationId = "getMe", summary = "Read one's own profile")
    @APIResponse(responseCode = "200", description = "The profile", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CustomerView.class), examples = @ExampleObject(name = "ada", value = CustomerView.EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get() {
        var me = read.get(Me.of(caller));
        return Tagged.answer(request, me.version(), CustomerView.of(me));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("customer")
    @Operation(operationId = "changeMe", summary = "Change one's name or the language of mails")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "The ETag as read: nothing is done if the profile has changed since")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileChange.class),
            examples = @ExampleObject(name = "name", value = "{\"name\": \"Ada King\"}")))
    @APIResponse(responseCode = "200", description = "The profile", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CustomerView.class), examples = @ExampleObject(name = "ada", value = CustomerView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "precondition-failed: the profile is not as If-Match says")
    public Response change(@NotNull MergePatch patch) {
        var me = read.get(Me.of(caller));
        var merged = checked.valid(patch.applyTo(new ProfileChange(me.name(), me.locale()), ProfileChange.class));
        var changed = change.profile(me.id(), merged.name(), merged.locale(),
                version -> Etags.matchIfTold(headers, version));
        return Response.ok(CustomerView.of(changed)).tag(Etags.of(changed.version())).build();
    }
}
