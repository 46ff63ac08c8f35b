package stoa.account.audit.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.audit.control.AuditedContexts;
import stoa.account.audit.control.BeginVerification;
import stoa.account.audit.entity.AuditCopies;
import stoa.account.audit.entity.Verification;
import stoa.account.audit.entity.Verifications;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;

/** {@code /api/v1/accounts/audit-entries}: who did what, in all contexts, and whether that is still what was written. */
@Path("audit-entries")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditEntriesResource implements Replays {

    private static final String PERMISSION = "accounts:admin";

    @Inject AuditCopies copies;
    @Inject AuditedContexts contexts;
    @Inject Verifications verifications;
    @Inject BeginVerification verification;
    @Context UriInfo uri;

    /** Entries come here within seconds of their change. */
    @GET
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "listAuditEntries", summary = "List what staff, keys and the system did, the newest first")
    @APIResponse(responseCode = "200", description = "One page", content = @Content(
            schema = @Schema(implementation = AuditEntryPage.class), examples = @ExampleObject(name = "page", value = """
                    {"items": [{"id": "019a0000-0000-7000-8000-000000000010", "context": "order", "position": 42,
                    "at": "2026-01-31T12:00:00.000000Z", "actor": "019a0000-0000-7000-8000-000000000001",
                    "actorType": "USER", "action": "changeLocation", "entity": "location",
                    "entityId": "019a0000-0000-7000-8000-000000000002", "before": {"name": "Berlin"},
                    "after": {"name": "Berlin Mitte"}, "personal": [],
                    "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")))
    public Page<AuditEntryView> list(@BeanParam AuditQuery query, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = query.filter(contexts.names());
        var page = PageRequest.of(limit, cursor, count, "audit-entries", filter);
        var after = page.after(key -> new AuditCopies.Position(Times.parse(key.get(0)), UUID.fromString(key.get(1))));
        return page.page(copies.page(filter, page.limit() + 1, after),
                copied -> List.of(Times.format(copied.entry().at()), copied.entry().id().toString()),
                page.exactCount() ? copies.count(filter) : null).map(AuditEntryView::of);
    }

    /** Reads the contexts' own tables too, not only the copy that is listed here. */
    @POST
    @Path("verify")
    @Idempotent(creates = false)
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "verifyAudit", summary = "Check that no audit entry was changed, removed, swapped or added")
    @APIResponse(responseCode = "202", description = "Promised; Location is the job", content = @Content(
            schema = @Schema(implementation = VerificationView.class),
            examples = @ExampleObject(name = "verification", value = VerificationView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    public Response verify() {
        var job = verification.begin();
        return Response.accepted(VerificationView.of(job)).location(uri.getBaseUriBuilder()
                .path("audit-entries/verifications").path(job.id().toString()).build()).build();
    }

    @GET
    @Path("verifications/{id: " + Paths.UUID + "}")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "readAuditVerification", summary = "Read how far a verification is, and what it found")
    @APIResponse(responseCode = "200", description = "COMPLETED when all chains were read; whole if findings is empty",
            content = @Content(schema = @Schema(implementation = VerificationView.class),
            examples = @ExampleObject(name = "verification", value = VerificationView.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") UUID id) {
        var job = job(id);
        return Response.ok(VerificationView.of(job)).tag(Etags.of(job.version())).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return VerificationView.of(job(made));
    }

    private Verification job(UUID id) {
        return verifications.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
