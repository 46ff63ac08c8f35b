package stoa.catalog.categories.boundary;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.categories.control.CategoryTree;
import stoa.catalog.categories.control.EditCategories;
import stoa.catalog.categories.entity.Categories.Row;
import stoa.catalog.categories.entity.CategoryDraft;
import stoa.catalog.categories.entity.Tree;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.boundary.VersionTags;
import stoa.catalog.documents.entity.Slugs;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.Json;
import stoa.kernel.json.MergePatch;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/categories}: the tree by which shoppers browse. */
@Path("categories")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoriesResource implements Replays {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMPLE = "{\"id\": \"019a0000-0000-7000-8000-000000000003\", \"slug\": \"kitchen\","
            + " \"name\": \"Kitchen\", \"children\": []}";

    @Inject CategoryTree categories;
    @Inject EditCategories edit;
    @Inject Reading reading;
    @Inject Checked checked;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(operationId = "listCategories", summary = "Read the whole tree of categories")
    @APIResponse(responseCode = "200", description = "The roots with their branches", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = CategoryList.class),
            examples = @ExampleObject(name = "tree", value = "{\"items\": [" + EXAMPLE + "]}")))
    @APIResponse(responseCode = "304", description = "The caller has it")
    public Response list() {
        return reading.answer(request, Json.write(new CategoryList(CategoryView.roots(categories.now())))).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readCategory", summary = "Read a category by its id or slug")
    @APIResponse(responseCode = "200", description = "The category with its branches", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = CategoryView.class),
            examples = @ExampleObject(name = "kitchen", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") @Parameter(description = "Id or slug") String id) {
        var tree = categories.now();
        var row = find(tree, id);
        return reading.answer(request, Json.write(CategoryView.of(tree, row)), tag(tree, row)).build();
    }

    @POST
    @Idempotent
    @RolesAllowed("catalog:write")
    @Operation(operationId = "createCategory", summary = "Create a category, as a root or below another")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CategoryDraft.class),
            examples = @ExampleObject(name = "root", value = "{\"name\": \"Kitchen\"}")))
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CategoryView.class),
            examples = @ExampleObject(name = "kitchen", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "slug-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "unknown-reference, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response create(@NotNull @Valid CategoryDraft draft) {
        var slug = Slugs.chosen(draft.slug(), draft.name());
        var id = Contention.retrying(() -> edit.create(draft, slug));
        return written(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()), id);
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changeCategory", summary = "Rename or move a category with all that hangs below it")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = CategoryDraft.class),
                examples = @ExampleObject(name = "root", value = "{\"name\": \"Kitchen and bath\", \"parentId\": null}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CategoryDraft.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = CategoryView.class),
            examples = @ExampleObject(name = "kitchen", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "slug-taken, category-cycle")
    @APIResponse(responseCode = "422", description = "unknown-reference")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var row = find(categories.now(), id.toString());
        var precondition = VersionTags.ifMatch(headers);
        precondition.accept(row.version());
        var draft = checked.valid(patch.applyTo(new CategoryDraft(row.slug(), row.name(), row.parentId(), row.position()),
                CategoryDraft.class));
        var slug = Slugs.chosen(draft.slug(), draft.name());
        Contention.retrying(() -> edit.change(id, draft, slug, precondition));
        return written(Response.ok(), id);
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:write")
    @Operation(operationId = "deleteCategory", summary = "Delete a category without branches and products")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "category-in-use")
    @APIResponse(responseCode = "503", description = "busy")
    public void delete(@PathParam("id") UUID id) {
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.delete(id, precondition));
    }

    @Override
    public Object asItIsNow(UUID made) {
        var tree = categories.now();
        return CategoryView.of(tree, find(tree, made.toString()));
    }

    private Response written(Response.ResponseBuilder answer, UUID id) {
        var tree = categories.now();
        var row = find(tree, id.toString());
        return answer.entity(CategoryView.of(tree, row)).tag(tag(tree, row)).build();
    }

    private static Row find(Tree tree, String key) {
        return tree.find(key).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static String tag(Tree tree, Row row) {
        return row.version() + "." + tree.revision();
    }
}
