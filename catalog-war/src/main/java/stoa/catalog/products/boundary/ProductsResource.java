package stoa.catalog.products.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.documents.boundary.VersionTags;
import stoa.catalog.products.control.EditProducts;
import stoa.catalog.products.control.TakePictures;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.ProductPatch;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.persistence.Contention;
import stoa.kernel.web.PageLinks;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/products}: what is for sale. */
@Path("products")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Products")
public class ProductsResource implements Replays {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject ListProducts list;
    @Inject ReadProduct read;
    @Inject EditProducts edit;
    @Inject TakePictures pictures;
    @Inject Reading reading;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(operationId = "listProducts", summary = "List products, by category or collection")
    @APIResponse(responseCode = "200", description = "A page of products", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ProductPage.class),
            examples = @ExampleObject(name = "page", value = Examples.PRODUCTS)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    public Response list(@BeanParam ProductsQuery query) {
        var page = list.of(query);
        var answer = reading.answer(request, page.json());
        return page.next() == null ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.link(uri, page.next())).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "readProduct", summary = "Read a product by its id or slug")
    @APIResponse(responseCode = "200", description = "The product with its first 100 variants",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductView.class),
                    examples = @ExampleObject(name = "mug", value = Examples.PRODUCT)))
    @APIResponse(responseCode = "301", description = "The product has another slug now")
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") @Parameter(description = "Id or slug") String id,
            @QueryParam("currency") String currency) {
        return read.shown(id, currency, request, uri);
    }

    @POST
    @Idempotent
    @RolesAllowed("catalog:write")
    @Operation(operationId = "createProduct", summary = "Create a product with its variants and prices")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductDraft.class),
            examples = @ExampleObject(name = "mug", value = Examples.DRAFT)))
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ProductView.class),
            examples = @ExampleObject(name = "mug", value = Examples.PRODUCT)))
    @APIResponse(responseCode = "409", description = "slug-taken, sku-taken, external-ref-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "unknown-reference, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response create(@NotNull @Valid ProductDraft draft) {
        pictures.of(List.of(draft));
        var id = Contention.retrying(() -> edit.create(draft));
        return read.written(id, uri.getAbsolutePathBuilder().path(id.toString()).build()).build();
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changeProduct", summary = "Change a product, its variants excepted")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProductPatch.class),
                examples = @ExampleObject(name = "rename", value = "{\"name\": \"Sky mug\", \"vendor\": null}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProductPatch.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ProductView.class),
            examples = @ExampleObject(name = "mug", value = Examples.PRODUCT)))
    @APIResponse(responseCode = "409", description = "slug-taken, external-ref-taken")
    @APIResponse(responseCode = "422", description = "unknown-reference")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var precondition = VersionTags.ifMatch(headers);
        pictures.of(patch);
        Contention.retrying(() -> edit.change(id, patch, precondition));
        return read.written(id, null).build();
    }

    @DELETE
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:write")
    @Operation(operationId = "deleteProduct", summary = "Delete a product for good; ARCHIVED keeps it")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "503", description = "busy")
    public void delete(@PathParam("id") UUID id) {
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.delete(id, precondition));
    }

    @Override
    public Object asItIsNow(UUID made) {
        return read.json(made);
    }
}
