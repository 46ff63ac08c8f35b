package stoa.catalog.prices.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import stoa.catalog.documents.boundary.Cursors;
import stoa.catalog.documents.boundary.Reading;
import stoa.catalog.prices.control.BasePriceLists;
import stoa.catalog.prices.control.RenamePriceList;
import stoa.catalog.prices.entity.PriceList;
import stoa.catalog.prices.entity.PriceLists;
import stoa.kernel.json.Json;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/price-lists}: one BASE list for each of the store's currencies. */
@Path("price-lists")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Prices")
public class PriceListsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMPLE = "{\"id\": \"019a0000-0000-7000-8000-000000000007\", \"code\": \"base-usd\","
            + " \"name\": \"Base USD\", \"kind\": \"BASE\", \"currency\": \"USD\", \"priority\": 0}";

    @Inject Jdbi jdbi;
    @Inject BasePriceLists baseLists;
    @Inject RenamePriceList rename;
    @Inject Reading reading;
    @Inject Checked checked;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @RolesAllowed("catalog:read")
    @Operation(operationId = "listPriceLists", summary = "List price lists")
    @APIResponse(responseCode = "200", description = "A page of price lists", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = PriceListPage.class),
            examples = @ExampleObject(name = "page", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<PriceListView> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") String count) {
        var asked = PageRequest.of(limit, cursor, count);
        baseLists.ensure();
        var lists = new PriceLists(jdbi);
        return asked.page(lists.page(Cursors.id(asked), asked.limit() + 1), list -> List.of(list.id().toString()),
                asked.exactCount() ? lists.count() : null).map(PriceListView::of);
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("catalog:read")
    @Operation(operationId = "readPriceList", summary = "Read a price list")
    @APIResponse(responseCode = "200", description = "The price list", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = PriceListView.class),
            examples = @ExampleObject(name = "base", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "The caller has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("id") UUID id) {
        var list = find(id);
        return reading.answer(request, Json.write(PriceListView.of(list)), Long.toString(list.version())).build();
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed("catalog:write")
    @Operation(operationId = "changePriceList", summary = "Rename a price list")
    @RequestBody(content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = PriceListName.class),
                examples = @ExampleObject(name = "rename", value = "{\"name\": \"Retail USD\"}")),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = PriceListName.class))})
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = PriceListView.class),
            examples = @ExampleObject(name = "base", value = EXAMPLE)))
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var list = find(id);
        Etags.requireMatch(headers, list.version());
        var name = checked.valid(patch.applyTo(new PriceListName(list.name()), PriceListName.class)).name();
        rename.of(id, name, list.version());
        return Response.ok(PriceListView.of(find(id))).tag(Etags.of(list.version() + 1)).build();
    }

    private PriceList find(UUID id) {
        return new PriceLists(jdbi).byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
