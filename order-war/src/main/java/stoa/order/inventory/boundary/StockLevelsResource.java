package stoa.order.inventory.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Checked;
import stoa.kernel.web.Etags;
import stoa.kernel.web.Paths;
import stoa.kernel.web.QueryValues;
import stoa.kernel.web.Tagged;
import stoa.order.inventory.control.AdjustStock;
import stoa.order.inventory.control.CountBatch;
import stoa.order.inventory.entity.StockLevel;
import stoa.order.inventory.entity.StockLevelFilter;
import stoa.order.inventory.entity.StockLevels;

/** {@code /api/v1/orders/stock-levels}: what is on hand, promised and for sale. */
@Path("stock-levels")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Inventory")
public class StockLevelsResource implements Replays {

    private static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000001", "variantId": "019a0000-0000-7000-8000-000000000002",
             "sku": "MUG-BLUE", "location": "main", "onHand": 50, "reserved": 3, "available": 47, "safetyStock": 0,
             "backorderLimit": 0, "shortage": 0, "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:00.000000Z"}""";

    @Inject StockLevels levels;
    @Inject AdjustStock adjust;
    @Inject CountBatch batch;
    @Inject Checked checked;
    @Inject Caller caller;
    @Context Request request;
    @Context HttpHeaders headers;

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listStockLevels", summary = "List stock levels by sku")
    @APIResponse(responseCode = "200", description = "A page of stock levels", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StockLevelPage.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<StockLevelView> list(
            @Parameter(description = "Up to 100, parted by commas") @QueryParam("sku") String sku,
            @Parameter(description = "Of this variant") @QueryParam("variantId") String variantId,
            @Parameter(description = "A location's code") @QueryParam("location") String location,
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = new StockLevelFilter(QueryValues.list("sku", sku), QueryValues.uuid("variantId", variantId), location);
        var page = PageRequest.of(limit, cursor, count, "stock-levels", sku, variantId, location);
        var after = page.after(key -> new StockLevels.Position(key.get(0), UUID.fromString(key.get(1))));
        return page.page(levels.page(filter, page.limit() + 1, after),
                level -> List.of(level.sku(), level.id().toString()),
                page.exactCount() ? levels.count(filter) : null).map(StockLevelView::of);
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getStockLevel", summary = "Read a stock level")
    @APIResponse(responseCode = "200", description = "The stock level", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StockLevelView.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Not changed since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response get(@PathParam("id") UUID id) {
        var level = existing(id);
        return Tagged.answer(request, level.version(), StockLevelView.of(level));
    }

    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @RolesAllowed("orders:write")
    @Operation(operationId = "changeStockLevel", summary = "Change a level's safety stock or backorder limit")
    @RequestBody(content = @Content(schema = @Schema(implementation = LevelSettings.class), examples = @ExampleObject(
            name = "safety", value = "{\"safetyStock\": 2}")))
    @APIResponse(responseCode = "200", description = "The stock level", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StockLevelView.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        var level = existing(id);
        Etags.requireMatch(headers, level.version());
        var merged = checked.valid(patch.applyTo(
                new LevelSettings(level.safetyStock(), level.backorderLimit()), LevelSettings.class));
        return told(Contention.retrying(() ->
                adjust.settings(id, level.version(), merged.safetyStock(), merged.backorderLimit())));
    }

    @POST
    @Path("{id: " + Paths.UUID + "}/adjust")
    @Idempotent(creates = false)
    @RolesAllowed("orders:write")
    @Operation(operationId = "adjustStockLevel", summary = "Correct what is on hand")
    @RequestBody(content = @Content(schema = @Schema(implementation = AdjustRequest.class), examples = @ExampleObject(
            name = "damaged", value = "{\"delta\": -3, \"reason\": \"damaged\"}")))
    @APIResponse(responseCode = "200", description = "The stock level", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StockLevelView.class), examples = @ExampleObject(name = "one", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "stock-out-of-range, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response adjust(@PathParam("id") UUID id, @NotNull @Valid AdjustRequest body) {
        return told(Contention.retrying(() ->
                adjust.onHand(id, body.onHand(), body.delta(), body.reason(), caller.principal())));
    }

    @POST
    @Path("batch")
    @Idempotent(creates = false)
    @RolesAllowed("orders:write")
    @Operation(operationId = "countStockLevels", summary = "Count up to 1,000 skus; faulty items are refused one by one")
    @RequestBody(content = @Content(schema = @Schema(implementation = BatchRequest.class), examples = @ExampleObject(
            name = "two", value = "{\"items\": [{\"sku\": \"MUG-BLUE\", \"onHand\": 50}, {\"sku\": \"?\", \"onHand\": 1}]}")))
    @APIResponse(responseCode = "200", description = "What became of each item", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = BatchView.class), examples = @ExampleObject(name = "mixed",
            value = "{\"items\": [{\"sku\": \"MUG-BLUE\", \"status\": \"OK\"}, {\"sku\": \"?\", \"status\": \"FAILED\", \"code\": \"unknown-sku\"}]}")))
    @APIResponse(responseCode = "409", description = "idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response count(@NotNull @Valid BatchRequest body) {
        var items = body.items().stream().map(BatchRequest.Item::asCounted).toList();
        return Response.ok(BatchView.of(Contention.retrying(() -> batch.of(items, caller.principal())))).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return StockLevelView.of(existing(made));
    }

    private StockLevel existing(UUID id) {
        return levels.byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static Response told(StockLevel level) {
        return Response.ok(StockLevelView.of(level)).tag(Etags.of(level.version())).build();
    }
}
