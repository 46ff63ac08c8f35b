package stoa.kernel.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.idempotency.Idempotent;

/** {@code events/replay}: has a context send again what it told since a time, for a broker that lost its messages. */
@Path("events/replay")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class ReplayResource {

    /** @param since events from this time on are sent again */
    @Schema(name = "ReplayRequest")
    public record Replay(@NotNull @Schema(examples = "2026-11-21T00:00:00.000000Z") Instant since) { }

    /** @param events how many will be sent again */
    @Schema(name = "ReplayAnswer")
    public record Replayed(@Schema(examples = "42") int events) { }

    @Inject OutboxMessages messages;
    @Inject Relay relay;

    /** Harmless to listeners that had the events already: their inbox knows them. */
    @POST
    @Idempotent(creates = false)
    @RolesAllowed("admin")
    @Operation(operationId = "replayEvents", summary = "Send the events of this context since a time again")
    @RequestBody(content = @Content(schema = @Schema(implementation = Replay.class),
            examples = @ExampleObject(name = "since", value = "{\"since\": \"2026-11-21T00:00:00.000000Z\"}")))
    @APIResponse(responseCode = "200", description = "They are being sent", content = @Content(
            schema = @Schema(implementation = Replayed.class),
            examples = @ExampleObject(name = "events", value = "{\"events\": 42}")))
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Response replay(@NotNull @Valid Replay request) {
        int events = messages.markUnsent(request.since());
        relay.wake();
        return Response.ok(new Replayed(events)).build();
    }
}
