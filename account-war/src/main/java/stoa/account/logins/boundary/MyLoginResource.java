package stoa.account.logins.boundary;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.logins.control.ChangeLogin;
import stoa.kernel.limits.Limited;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Language;

/**
 * {@code /api/v1/accounts/me}: what a customer logs in by. No repetition is remembered here by its key, as the memory of
 * a password's body would be something to guess at.
 */
@Path("me")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Me")
public class MyLoginResource {

    @Inject ChangeLogin change;
    @Inject Caller caller;
    @Inject Language language;

    @POST
    @Path("password")
    @RolesAllowed("customer")
    @Operation(operationId = "changePassword", summary = "Change one's password; the other sessions end")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PasswordChange.class),
            examples = @ExampleObject(name = "new", value = """
            {"currentPassword": "brass lantern at noon", "password": "tin whistle at dawn"}""")))
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "invalid-request: a password's error is too-short, too-long, personal, common")
    @APIResponse(responseCode = "401", description = "unauthenticated, invalid-credentials: the current password is wrong")
    @APIResponse(responseCode = "404", description = "not-found")
    public void password(@NotNull @Valid PasswordChange body) {
        change.password(caller.customerId().orElseThrow(MyLoginResource::unknown), body.currentPassword(), body.password(),
                caller.session());
    }

    @POST
    @Path("email")
    @RolesAllowed("customer")
    @Limited("registration")
    @Operation(operationId = "changeEmail", summary = "Move to another address, once a link mailed there is followed")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EmailChange.class),
            examples = @ExampleObject(name = "new", value = """
            {"email": "ada@example.org", "password": "brass lantern at noon"}""")))
    @APIResponse(responseCode = "202", description = "The new address gets a mail; until it is confirmed the old one stays",
            extensions = @Extension(name = "x-empty", value = "true", parseValue = true))
    @APIResponse(responseCode = "401", description = "unauthenticated, invalid-credentials: the password is wrong")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response email(@NotNull @Valid EmailChange body) {
        change.email(caller.customerId().orElseThrow(MyLoginResource::unknown), body.email(), body.password(),
                language.locale().toLanguageTag());
        return Response.accepted().build();
    }

    private static Problem unknown() {
        return new Problem(CommonProblem.NOT_FOUND);
    }
}
