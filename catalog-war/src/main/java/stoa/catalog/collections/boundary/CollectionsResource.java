package stoa.catalog.collections.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.collections.control.EditCollections;
import stoa.catalog.collections.entity.CollectionDraft;
import stoa.catalog.collections.entity.Collections;
import stoa.catalog.collections.entity.Collections.Row;
import stoa.catalog.documents.boundary.Cursors;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.boundary.VersionTags;
import stoa.catalog.documents.entity.Slugs;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.Json;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Checked;
import stoa.kernel.web.PageLinks;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/collections}: hand-picked sets of products. */
@Path("collections")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Collections")
public class CollectionsResource implements Replays {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMPLE = "{\"id\": \"019a0000-0000-7000-8000-000000000004\", \"slug\": \"summer\","
            + " \"name\": \"Summer\"}";

    @Inject Jdbi jdbi;
    @Inject EditCollections edit;
    @Inject Reading reading;
    @Inject Checked checked;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(operationId = "listCollections", summary = "List collections")
    @APIResponse(responseCode = "200", description = "A page of collections", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = CollectionPage.class),
            examples = @ExampleObject(name = "page", value = "{\"items\": [" + EXAMPLE + "]}")))
    @APIResponse(responseCode = "304", description = "The caller has it")
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var asked = PageRequest.of(limit, cursor, count);
        var collections = new Collections(jdbi);
        var page = asked.page(collections.page(Cursors.id(asked), asked.limit() + 1), row -> List.of(row.id().toString()),
                asked.exactCount() ? collections.count() : null).map(CollectionView::of);
        var answer = reading.answer(request, Json.write(page));
        return page.next() == null ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.link(uri, page.next())).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readCollection", summary = "Read a collection by its id or slug")
    @APIResponse(responseCode = "200", description = "The collection", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = CollectionView.class),
            examples = @ExampleObject(name = "summer", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") @Parameter(description = "Id or slug") String id) {
        var row = find(id);
        return reading.answer(request, Json.write(CollectionView.of(row)), Long.toString(row.version())).build();
    }

    @POST
    @Idempotent
    @RolesAllowed("catalog:write")
    @Operation(operationId = "createCollection", summary = "Create a collection")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CollectionDraft.class),
            examples = @ExampleObject(name = "summer", value = "{\"name\": \"Summer\", \"products\": [\"blue-mug\"]}")))
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CollectionView.class),
            examples = @ExampleObject(name = "summer", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "slug-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "unknown-reference, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response create(@NotNull @Valid CollectionDraft draft) {
        var slug = Slugs.chosen(draft.slug(), draft.name());
        var id = Contention.retrying(() -> edit.create(draft, slug));
        return written(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()), id);
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changeCollection", summary = "Change a collection; products, if told, replace those in it")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = CollectionDraft.class),
                examples = @ExampleObject(name = "fill", value = "{\"products\": [\"blue-mug\"]}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CollectionDraft.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CollectionView.class),
            examples = @ExampleObject(name = "summer", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "slug-taken")
    @APIResponse(responseCode = "422", description = "unknown-reference")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var row = find(id.toString());
        var precondition = VersionTags.ifMatch(headers);
        precondition.accept(row.version());
        var draft = checked.valid(patch.applyTo(new CollectionDraft(row.slug(), row.name(), row.description(), null),
                CollectionDraft.class));
        var slug = Slugs.chosen(draft.slug(), draft.name());
        Contention.retrying(() -> edit.change(id, draft, slug, precondition));
        return written(Response.ok(), id);
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:write")
    @Operation(operationId = "deleteCollection", summary = "Delete a collection; its products stay")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "503", description = "busy")
    public void delete(@PathParam("id") UUID id) {
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.delete(id, precondition));
    }

    @Override
    public Object asItIsNow(UUID made) {
        return CollectionView.of(find(made.toString()));
    }

    private Response written(Response.ResponseBuilder answer, UUID id) {
        var row = find(id.toString());
        return answer.entity(CollectionView.of(row)).tag(Long.toString(row.version())).build();
    }

    private Row find(String key) {
        return Optional.of(key).filter(text -> text.indexOf('\0') < 0).flatMap(new Collections(jdbi)::find)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
