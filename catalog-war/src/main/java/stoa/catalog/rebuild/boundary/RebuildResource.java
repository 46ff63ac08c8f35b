package stoa.catalog.rebuild.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.boundary.JobView;
import stoa.catalog.jobs.entity.Jobs;
import stoa.catalog.rebuild.control.BeginRebuild;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/documents/rebuild}: prepared answers and search, from what is stored of the products. */
@Path("documents/rebuild")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Jobs")
public class RebuildResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000008", "kind": "documents-rebuild", "state": "QUEUED", "done": 0,
             "failed": 0, "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject BeginRebuild rebuild;
    @Inject Jdbi jdbi;
    @Context UriInfo uri;

    /** Reads go on meanwhile. */
    @POST
    @Idempotent(creates = false)
    @RolesAllowed("admin")
    @Operation(operationId = "rebuildDocuments", summary = "Prepare all that is shown and found of products again",
            description = "For what was lost, and after the store got another language or currency.")
    @APIResponse(responseCode = "202", description = "Promised; Location is the job", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = JobView.class),
            examples = @ExampleObject(name = "rebuild", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    public Response begin() {
        var job = rebuild.begin();
        return Response.accepted(JobView.of(job))
                .location(uri.getBaseUriBuilder().path("jobs").path(job.id().toString()).build()).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return JobView.of(new Jobs(jdbi).byId(made).orElseThrow());
    }
}
