package stoa.account.logins.boundary;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.logins.control.ConfirmAddress;
import stoa.account.logins.control.Register;
import stoa.account.logins.control.ResetPassword;
import stoa.kernel.limits.Limited;
import stoa.kernel.web.Language;

/** {@code /api/v1/accounts}: becoming a customer, and coming back without the password; none tells who is known. */
@Path("")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Registration")
public class RegistrationsResource {

    @Inject Register register;
    @Inject ConfirmAddress confirm;
    @Inject ResetPassword reset;
    @Inject Language language;

    @POST
    @PermitAll
    @Limited("registration")
    @Operation(operationId = "register", summary = "Become a customer; a mail goes on from here")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegistrationRequest.class),
            examples = @ExampleObject(name = "ada", value = """
            {"email": "ada@example.com", "password": "brass lantern at noon", "name": "Ada Lovelace", "locale": "en"}""")))
    @APIResponse(responseCode = "202", description = "The address's owner gets a mail, whether or not it is known here",
            extensions = @Extension(name = "x-empty", value = "true", parseValue = true))
    @APIResponse(responseCode = "400", description = "invalid-request: a password's error is too-short, too-long, personal, common")
    public Response register(@NotNull @Valid RegistrationRequest body) {
        register.ask(body.email(), body.password(), body.name(), Objects.requireNonNullElseGet(body.locale(), this::asked));
        return Response.accepted().build();
    }

    @POST
    @Path("email-verification/confirm")
    @PermitAll
    @Operation(operationId = "confirmEmail", summary = "Prove an address by the link that was mailed to it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenRequest.class),
            examples = @ExampleObject(name = "token", value = """
            {"token": "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U"}""")))
    @APIResponse(responseCode = "204", description = "Proved: of a new customer, or as a customer's new one")
    @APIResponse(responseCode = "422", description = "token-invalid: unknown, used or expired")
    public void confirm(@NotNull @Valid TokenRequest body) {
        confirm.confirm(body.token());
    }

    @POST
    @Path("password-reset")
    @PermitAll
    @Limited("password-reset")
    @Operation(operationId = "resetPassword", summary = "Ask for a link by which a password can be chosen")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EmailRequest.class),
            examples = @ExampleObject(name = "ada", value = "{\"email\": \"ada@example.com\"}")))
    @APIResponse(responseCode = "202", description = "Who is known gets a mail",
            extensions = @Extension(name = "x-empty", value = "true", parseValue = true))
    public Response reset(@NotNull @Valid EmailRequest body) {
        reset.ask(body.email(), asked());
        return Response.accepted().build();
    }

    @POST
    @Path("password-reset/confirm")
    @PermitAll
    @Operation(operationId = "choosePassword", summary = "Choose a password by a mailed link; all sessions end")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPasswordRequest.class),
            examples = @ExampleObject(name = "new", value = """
            {"token": "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U", "password": "brass lantern at noon"}""")))
    @APIResponse(responseCode = "204", description = "Chosen")
    @APIResponse(responseCode = "400", description = "invalid-request: a password's error is too-short, too-long, personal, common")
    @APIResponse(responseCode = "422", description = "token-invalid: unknown, used or expired")
    public void choose(@NotNull @Valid NewPasswordRequest body) {
        reset.confirm(body.token(), body.password());
    }

    private String asked() {
        return language.locale().toLanguageTag();
    }
}
