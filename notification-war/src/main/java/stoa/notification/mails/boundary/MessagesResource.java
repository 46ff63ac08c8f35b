package stoa.notification.mails.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.QueryValues;
import stoa.kernel.web.Tagged;
import stoa.notification.mails.control.RetryMessage;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.Message;
import stoa.notification.mails.entity.MessageFilter;
import stoa.notification.mails.entity.MessageState;
import stoa.notification.mails.entity.Messages;

/** {@code /api/v1/notifications/messages}: which mails wait, went or failed. */
@Path("messages")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Messages")
public class MessagesResource implements Replays {

    private static final String SENT = """
            {"id": "019a0000-0000-7000-8000-000000000001", "kind": "order-placed", "state": "SENT", "locale": "en",
             "attempts": 1, "sentAt": "2026-01-31T12:00:01.000000Z", "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:01.000000Z"}""";
    private static final String QUEUED = """
            {"id": "019a0000-0000-7000-8000-000000000002", "kind": "verification", "state": "QUEUED", "locale": "de",
             "recipient": "ada@example.com", "name": "Ada Byron", "attempts": 0,
             "nextAttemptAt": "2026-01-31T12:00:00.000000Z", "createdAt": "2026-01-31T11:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject Messages messages;
    @Inject RetryMessage retry;
    @Context Request request;

    @GET
    @RolesAllowed("notifications:read")
    @ShowsPersonalData("message")
    @Operation(operationId = "listMessages", summary = "List mails, the newest first")
    @APIResponse(responseCode = "200", description = "A page of messages", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = MessagePage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + SENT + "]}")))
    public Page<MessageView> list(
            @Parameter(description = "Kinds, separated by commas", example = "order-placed") @QueryParam("kind") String kind,
            @Parameter(description = "States, separated by commas", example = "FAILED") @QueryParam("state") String state,
            @Parameter(description = "Asked for then or later (RFC 3339)", example = "2026-01-01T00:00:00Z")
            @QueryParam("createdAt.gte") String from,
            @Parameter(description = "Asked for then or earlier (RFC 3339)", example = "2026-12-31T23:59:59Z")
            @QueryParam("createdAt.lte") String until,
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = new MessageFilter(QueryValues.constants("kind", MailKind.class, MailKind::code, kind),
                QueryValues.constants("state", MessageState.class, state),
                QueryValues.instant("createdAt.gte", from), QueryValues.instant("createdAt.lte", until));
        var page = PageRequest.of(limit, cursor, count, "messages", kind, state, from, until);
        var after = page.after(key -> new Messages.Position(Times.parse(key.get(0)), UUID.fromString(key.get(1))));
        return page.page(messages.page(filter, page.limit() + 1, after),
                        message -> List.of(Times.format(message.createdAt()), message.id().toString()),
                        page.exactCount() ? messages.count(filter) : null).map(MessageView::of);
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("notifications:read")
    @ShowsPersonalData("message")
    @Operation(operationId = "getMessage", summary = "Show a mail; what it says is not shown")
    @APIResponse(responseCode = "200", description = "The message", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = MessageView.class), examples = @ExampleObject(name = "sent", value = SENT)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var message = existing(id);
        return Tagged.answer(request, message.version(), MessageView.of(message));
    }

    /** Also where the mail may have been sent: staff decide that a second one does less harm than none. */
    @POST
    @Path("{id: " + Paths.UUID + "}/retry")
    @Idempotent(creates = false)
    @RolesAllowed("notifications:write")
    @ShowsPersonalData("message")
    @Operation(operationId = "retryMessage", summary = "Queue a failed mail again")
    @APIResponse(responseCode = "200", description = "The message, queued", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = MessageView.class), examples = @ExampleObject(name = "queued", value = QUEUED)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "invalid-transition, message-erased, conflict, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    public Response retry(@PathParam("id") UUID id) {
        var message = retry.byId(id);
        return Response.ok(MessageView.of(message)).tag(Etags.of(message.version())).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return MessageView.of(existing(made));
    }

    private Message existing(UUID id) {
        return messages.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
