package stoa.catalog.products.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import stoa.catalog.documents.control.VariantView;
import stoa.catalog.products.control.EditVariants;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.json.Json;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.persistence.Contention;
import stoa.kernel.web.PageLinks;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/products/{id}/variants}: what of a product can be bought. Tags hold the product's version. */
@Path("products/{product}/variants")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Variants")
public class ProductVariantsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String ONE = "{id: " + Paths.UUID + "}";

    @Inject ReadProduct read;
    @Inject EditVariants edit;
    @Inject Reading reading;
    @PathParam("product") @Parameter(description = "The product's id; reading knows its slug too") String product;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(operationId = "listVariants", summary = "List the variants of a product")
    @APIResponse(responseCode = "200", description = "A page of variants", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = VariantPage.class),
            examples = @ExampleObject(name = "page", value = Examples.VARIANTS)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response list(@QueryParam("currency") String currency, @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var found = read.require(product, currency);
        var page = read.variants(found, currency, PageRequest.of(limit, cursor, count, found.productId()));
        var answer = reading.answer(request, Json.write(page));
        return page.next() == null ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.link(uri, page.next())).build();
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "readVariant", summary = "Read a variant")
    @APIResponse(responseCode = "200", description = "The variant", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = VariantView.class),
            examples = @ExampleObject(name = "small", value = Examples.VARIANT)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") UUID id, @QueryParam("currency") String currency) {
        var found = read.require(product, currency);
        var json = Json.write(read.variant(found, id, currency));
        return reading.answer(request, json, Reading.tag(found.version(), json)).build();
    }

    @POST
    @Idempotent
    @RolesAllowed("catalog:write")
    @Operation(operationId = "createVariant", summary = "Add a variant to a product")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = VariantDraft.class),
            examples = @ExampleObject(name = "large", value = "{\"sku\": \"MUG-BLUE-L\", \"options\": {\"Size\": \"Large\"},"
                    + " \"prices\": [{\"amount\": \"16.00\", \"currency\": \"USD\"}]}")))
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = VariantView.class),
            examples = @ExampleObject(name = "small", value = Examples.VARIANT)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "sku-taken, options-taken, external-ref-taken, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response create(@NotNull @Valid VariantDraft draft) {
        var owner = read.require(product, null).productId();
        var id = Contention.retrying(() -> edit.add(owner, draft));
        return written(id, Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()));
    }

    @PATCH
    @Path(ONE)
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changeVariant", summary = "Change a variant and its base prices")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = VariantDraft.class),
                examples = @ExampleObject(name = "weight", value = "{\"weightGrams\": 330}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = VariantDraft.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = VariantView.class),
            examples = @ExampleObject(name = "small", value = Examples.VARIANT)))
    @APIResponse(responseCode = "409", description = "sku-taken, options-taken, external-ref-taken")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var owner = read.require(product, null).productId();
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.change(owner, id, patch, precondition));
        return written(id, Response.ok());
    }

    @DELETE
    @Path(ONE)
    @RolesAllowed("catalog:write")
    @Operation(operationId = "deleteVariant", summary = "Delete a variant")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "503", description = "busy")
    public void delete(@PathParam("id") UUID id) {
        var owner = read.require(product, null).productId();
        var precondition = VersionTags.ifMatch(headers);
        Contention.retrying(() -> edit.delete(owner, id, precondition));
    }

    private Response written(UUID id, Response.ResponseBuilder answer) {
        var owner = read.require(product, null);
        var variant = read.variant(owner, id, null);
        return answer.entity(variant).tag(Reading.tag(owner.version(), Json.write(variant))).build();
    }
}
