package stoa.catalog.jobs.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.jobs.entity.Jobs;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/jobs}: how long work is getting on. */
@Path("jobs/{id: " + Paths.UUID + "}")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {

    @Inject Jdbi jdbi;
    @Context Request request;

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "readJob", summary = "Read how far a job is")
    @APIResponse(responseCode = "200", description = "The job", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = JobView.class),
            examples = @ExampleObject(name = "import", value = JobView.EXAMPLE)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") UUID id) {
        var job = job(id);
        return Tagged.answer(request, job.version(), JobView.of(job));
    }

    @GET
    @Path("errors")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listJobErrors", summary = "List the rows that a job refused")
    @APIResponse(responseCode = "200", description = "A page of errors, in the order found",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = JobErrorPage.class),
                    examples = @ExampleObject(name = "price", value = """
                            {"items": [{"line": 17, "column": "Variant Price", "code": "invalid",
                                        "message": "must be an amount in USD, as 12.50"}]}""")))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<JobError> errors(@PathParam("id") UUID id, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var page = PageRequest.of(limit, cursor, count, "errors", id);
        job(id);
        var jobs = new Jobs(jdbi);
        var rows = jobs.errors(id, page.after().map(JobsResource::place).orElse(0L), page.limit() + 1);
        return page.page(rows, row -> List.of(Long.toString(row.id())), page.exactCount() ? jobs.countErrors(id) : null)
                .map(Jobs.Listed::error);
    }

    private Job job(UUID id) {
        return new Jobs(jdbi).byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static long place(List<String> key) {
        if (key.size() == 1 && key.get(0).matches("\\d{1,18}")) {
            return Long.parseLong(key.get(0));
        }
        throw new Problem(CommonProblem.INVALID_REQUEST).error("cursor", "invalid", "is not a cursor of this list");
    }
}
