package stoa.account.privacy.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.account.privacy.control.RequestPrivacy;
import stoa.account.privacy.entity.PrivacyJob;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code me/export} and {@code me/erase}: what the shop knows of a customer, and the end of it. */
@Path("me")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Privacy")
public class PrivacyResource implements Replays {

    private static final String EXPORT = """
            {"id": "019a0000-0000-7000-8000-000000000041", "kind": "personal-data-export", "state": "QUEUED", "total": 4,
             "done": 0, "failed": 0, "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";
    private static final String ERASE = """
            {"id": "019a0000-0000-7000-8000-000000000042", "kind": "personal-data-erase", "state": "QUEUED", "total": 4,
             "done": 1, "failed": 0, "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject RequestPrivacy privacy;
    @Inject Caller caller;
    @Context Request request;
    @Context UriInfo uri;

    @POST
    @Path("export")
    @Idempotent(promises = true)
    @RolesAllowed("customer")
    @Operation(operationId = "exportMyData", summary = "Have all that is known of you collected",
            description = "While one is being collected, a second call answers with the same job.")
    @APIResponse(responseCode = "202", description = "Promised; Location is the job", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = PrivacyJobView.class),
            examples = @ExampleObject(name = "export", value = EXPORT)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response export() {
        return accepted(privacy.export(me()));
    }

    @POST
    @Path("erase")
    @Idempotent(promises = true)
    @RolesAllowed("customer")
    @Operation(operationId = "eraseMe", summary = "Have yourself forgotten",
            description = "The account is gone when this is answered, and all log-ins with it. Carts and mails follow; orders "
                    + "stay in the books without name, address and email. It can't be undone.")
    @APIResponse(responseCode = "202", description = "Promised; Location is the job", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = PrivacyJobView.class),
            examples = @ExampleObject(name = "erase", value = ERASE)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response erase() {
        return accepted(privacy.erase(me()));
    }

    @GET
    @Path("jobs/{id: " + Paths.UUID + "}")
    @RolesAllowed("customer")
    @Operation(operationId = "readMyJob", summary = "Read how far an export or erasure is")
    @APIResponse(responseCode = "200", description = "The job", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = PrivacyJobView.class),
            examples = @ExampleObject(name = "export", value = EXPORT)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response job(@PathParam("id") UUID id) {
        var job = privacy.read(id, me());
        return Tagged.answer(request, job.version(), view(job));
    }

    @GET
    @Path("jobs/{id: " + Paths.UUID + "}/archive")
    @RolesAllowed("customer")
    @Operation(operationId = "fetchMyArchive", summary = "Fetch what was collected",
            description = "Once: it is deleted with this answer, and a week after it was asked for.")
    @APIResponse(responseCode = "200", description = "All that is known, by context", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class,
                    description = "What each context knows, by its name"),
            examples = @ExampleObject(name = "archive", value = """
                    {"account": {"email": "ada@example.org"}, "cart": {"carts": []}, "order": {"orders": []},
                     "notification": {"messages": []}}""")))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response archive(@PathParam("id") UUID id) {
        return Response.ok(privacy.fetch(id, me()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"").build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return view(privacy.read(made, me()));
    }

    @Override
    public String location(String path, UUID made) {
        return place(made).toString();
    }

    private Response accepted(PrivacyJob job) {
        return Response.accepted(view(job)).location(place(job.id())).build();
    }

    private PrivacyJobView view(PrivacyJob job) {
        return PrivacyJobView.of(job, place(job.id()).getPath() + "/archive");
    }

    private URI place(UUID job) {
        return uri.getBaseUriBuilder().path("me/jobs").path(job.toString()).build();
    }

    private UUID me() {
        return caller.customerId().orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
    }
}
