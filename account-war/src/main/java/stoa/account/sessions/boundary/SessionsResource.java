package stoa.account.sessions.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.sessions.control.EndSession;
import stoa.account.sessions.entity.Sessions;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;

/** {@code /api/v1/accounts/me/sessions}: where a customer or a member of staff is logged in. */
@Path("me/sessions")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionsResource {

    private static final String EXAMPLE = """
            {"id": "01890000-0000-7000-8000-000000000001", "client": "Mozilla/5.0",
             "createdAt": "2026-01-31T12:00:00.000000Z", "lastUsedAt": "2026-01-31T12:10:00.000000Z",
             "expiresAt": "2026-02-07T12:10:00.000000Z", "current": true}""";

    @Inject Sessions sessions;
    @Inject EndSession end;
    @Inject Caller caller;

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listSessions", summary = "List where I am logged in, in the order of the log-ins")
    @APIResponse(responseCode = "200", description = "A page of sessions", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = SessionPage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<SessionView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var me = me();
        var page = PageRequest.of(limit, cursor, count, "sessions", me);
        var after = page.after(key -> UUID.fromString(key.get(0)));
        return page.page(sessions.page(me, page.limit() + 1, after), row -> List.of(row.id().toString()),
                page.exactCount() ? sessions.count(me) : null).map(row -> SessionView.of(row, caller.session()));
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("**")
    @Operation(operationId = "endSession", summary = "Log out somewhere: its refresh token is good no more")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "not-found")
    public void end(@PathParam("id") UUID id) {
        end.of(me(), id);
    }

    private UUID me() {
        return caller.subject().filter(subject -> subject.matches(Paths.UUID)).map(UUID::fromString)
                .orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
    }
}
