package stoa.account.tokens.boundary;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.sessions.control.EndSession;
import stoa.account.tokens.control.IssueTokens;
import stoa.account.tokens.control.TokenRequest;
import stoa.kernel.limits.Limited;
import stoa.kernel.web.AccessCookies;

/** {@code /api/v1/accounts/tokens}: who proves to be somebody gets tokens. */
@Path("tokens")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokensResource {

    @Inject IssueTokens issue;
    @Inject EndSession end;
    @Inject TokenCookies cookies;
    @Context HttpHeaders headers;

    @POST
    @PermitAll
    @Limited("log-in")
    @Operation(operationId = "issueTokens", summary = "Log in, go on with a session, or get a key's token")
    @RequestBody(content = @Content(schema = @Schema(implementation = TokenBody.class), examples = @ExampleObject(
            name = "password", value = "{\"grantType\": \"password\", \"email\": \"ada@example.com\", \"password\": \"correct horse\"}")))
    @APIResponse(responseCode = "200", description = "The tokens, told or set as cookies", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "401", description = "invalid-credentials, otp-required")
    @APIResponse(responseCode = "403", description = "cross-site; with oidc: no-role-mapped, identity-incomplete")
    @APIResponse(responseCode = "409", description = "email-taken: with oidc, at the first log-in")
    @APIResponse(responseCode = "503", description = "busy; with oidc: provider-unavailable")
    public Response issue(@NotNull @Valid TokenRequest body) {
        var request = body.with(refreshCookie().orElse(null));
        var granted = issue.on(request, Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT)));
        return cookies.answer(granted, request.cookies());
    }

    /** Tells nothing of the token, not even whether there was one (RFC 7009, section 2.2). */
    @POST
    @Path("revoke")
    @PermitAll
    @Operation(operationId = "revokeToken", summary = "Log out: end the session of a refresh token")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RevokeRequest.class),
            examples = @ExampleObject(name = "token", value = "{\"refreshToken\": \"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U\"}")))
    @APIResponse(responseCode = "204", description = "Whatever the token was, it is good no more; cookies are cleared")
    @APIResponse(responseCode = "403", description = "cross-site")
    public Response revoke(@Valid RevokeRequest body) {
        Optional.ofNullable(body).map(RevokeRequest::refreshToken).or(this::refreshCookie).ifPresent(end::by);
        return cookies.cleared();
    }

    private Optional<String> refreshCookie() {
        return Optional.ofNullable(headers.getCookies().get(AccessCookies.REFRESH)).map(Cookie::getValue);
    }
}
