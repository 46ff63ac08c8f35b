package stoa.order.inventory.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.web.QueryValues;
import stoa.order.inventory.entity.MovementFilter;
import stoa.order.inventory.entity.MovementKind;
import stoa.order.inventory.entity.StockMovement;
import stoa.order.inventory.entity.StockMovements;

/** {@code /api/v1/orders/stock-movements}: why what is on hand is on hand. */
@Path("stock-movements")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Inventory")
public class StockMovementsResource {

    @Inject StockMovements movements;

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listStockMovements", summary = "List changes of stock on hand, the newest first")
    @APIResponse(responseCode = "200", description = "A page of movements", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = StockMovementPage.class), examples = @ExampleObject(name = "one", value = """
            {"items": [{"id": "019a0000-0000-7000-8000-000000000003", "stockLevelId": "019a0000-0000-7000-8000-000000000001",
             "variantId": "019a0000-0000-7000-8000-000000000002", "sku": "MUG-BLUE", "location": "main", "kind": "ADJUSTED",
             "delta": -3, "onHandAfter": 47, "reason": "damaged", "actor": "subject:staff",
             "createdAt": "2026-01-31T12:00:00.000000Z"}]}""")))
    public Page<StockMovement> list(
            @Parameter(description = "Of this stock level") @QueryParam("stockLevelId") String stockLevelId,
            @Parameter(description = "Of this variant") @QueryParam("sku") String sku,
            @Parameter(description = "A location's code") @QueryParam("location") String location,
            @Parameter(description = "ADJUSTED, COUNTED or IMPORTED") @QueryParam("kind") String kind,
            @Parameter(description = "Then or later (RFC 3339)") @QueryParam("createdAt.gte") String from,
            @Parameter(description = "Then or earlier (RFC 3339)") @QueryParam("createdAt.lte") String until,
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = new MovementFilter(QueryValues.uuid("stockLevelId", stockLevelId), sku, location,
                QueryValues.constant("kind", MovementKind.class, kind),
                QueryValues.instant("createdAt.gte", from), QueryValues.instant("createdAt.lte", until));
        var page = PageRequest.of(limit, cursor, count, "stock-movements", stockLevelId, sku, location, kind, from, until);
        return page.page(movements.page(filter, page.limit() + 1, page.after(key -> UUID.fromString(key.get(0)))),
                movement -> List.of(movement.id().toString()), page.exactCount() ? movements.count(filter) : null);
    }
}
