package stoa.catalog.types.boundary;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.types.control.EditProductTypes;
import stoa.catalog.types.entity.ProductType;
import stoa.catalog.types.entity.ProductTypeDraft;
import stoa.catalog.types.entity.ProductTypes;
import stoa.catalog.documents.boundary.Cursors;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.boundary.VersionTags;
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

/** {@code /api/v1/catalog/product-types}: kinds of things and their attributes. */
@Path("product-types")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Product types")
public class ProductTypesResource implements Replays {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String DRAFT = "{\"code\": \"mug\", \"name\": \"Mug\", \"attributes\": [{\"code\": \"material\","
            + " \"name\": \"Material\", \"type\": \"TEXT\", \"localized\": false, \"filterable\": true,"
            + " \"required\": false}]}";
    private static final String EXAMPLE = "{\"id\": \"019a0000-0000-7000-8000-000000000005\", \"code\": \"mug\","
            + " \"name\": \"Mug\", \"attributes\": []}";

    @Inject Jdbi jdbi;
    @Inject EditProductTypes edit;
    @Inject Reading reading;
    @Inject Checked checked;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @RolesAllowed("catalog:read")
    @Operation(operationId = "listProductTypes", summary = "List product types")
    @APIResponse(responseCode = "200", description = "A page of product types", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductTypePage.class),
            examples = @ExampleObject(name = "page", value = "{\"items\": [" + EXAMPLE + "]}")))
    @APIResponse(responseCode = "304", description = "The caller has it")
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var asked = PageRequest.of(limit, cursor, count);
        var types = new ProductTypes(jdbi);
        var page = asked.page(types.page(Cursors.id(asked), asked.limit() + 1), type -> List.of(type.id().toString()),
                asked.exactCount() ? types.count() : null).map(ProductTypeView::of);
        var answer = reading.answer(request, Json.write(page));
        return page.next() == null ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.link(uri, page.next())).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:read")
    @Operation(operationId = "readProductType", summary = "Read a product type")
    @APIResponse(responseCode = "200", description = "The product type", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductTypeView.class),
            examples = @ExampleObject(name = "mug", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") UUID id) {
        var type = find(id);
        return reading.answer(request, Json.write(ProductTypeView.of(type)), Long.toString(type.version())).build();
    }

    @POST
    @Idempotent
    @RolesAllowed("catalog:write")
    @Operation(operationId = "createProductType", summary = "Create a product type")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductTypeDraft.class),
            examples = @ExampleObject(name = "mug", value = DRAFT)))
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ProductTypeView.class),
            examples = @ExampleObject(name = "mug", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "type-code-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response create(@NotNull @Valid ProductTypeDraft draft) {
        var type = Contention.retrying(() -> edit.create(draft));
        return written(Response.created(uri.getAbsolutePathBuilder().path(type.id().toString()).build()), type);
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changeProductType", summary = "Change a product type; attributes, if told, replace those it has")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProductTypeDraft.class),
                examples = @ExampleObject(name = "rename", value = "{\"name\": \"Cup\"}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductTypeDraft.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ProductTypeView.class),
            examples = @ExampleObject(name = "mug", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "type-code-taken, type-in-use")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var precondition = VersionTags.ifMatch(headers);
        var type = Contention.retrying(() -> edit.change(id,
                now -> checked.valid(patch.applyTo(now, ProductTypeDraft.class)), precondition));
        return written(Response.ok(), type);
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:write")
    @Operation(operationId = "deleteProductType", summary = "Delete a product type that no product is of")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "type-in-use")
    @APIResponse(responseCode = "503", description = "busy")
    public void delete(@PathParam("id") UUID id) {
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.delete(id, precondition));
    }

    @Override
    public Object asItIsNow(UUID made) {
        return ProductTypeView.of(find(made));
    }

    private static Response written(Response.ResponseBuilder answer, ProductType type) {
        return answer.entity(ProductTypeView.of(type)).tag(Long.toString(type.version())).build();
    }

    private ProductType find(UUID id) {
        return new ProductTypes(jdbi).byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
