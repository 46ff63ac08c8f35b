package stoa.order.inventory.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.order.inventory.entity.Ledgers;

/** {@code /api/v1/orders/inventory/reconciliation}: do the sums agree? */
@Path("inventory/reconciliation")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Inventory")
public class ReconciliationResource {

    private static final int MOST = 1000;

    @Inject Ledgers ledgers;

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "reconcileInventory", summary = "Compare stock levels with movements and reservations")
    @APIResponse(responseCode = "200", description = "What was found", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ReconciliationView.class),
            examples = @ExampleObject(name = "consistent", value = "{\"consistent\": true, \"differences\": []}")))
    public ReconciliationView compare() {
        return ReconciliationView.of(ledgers.differences(MOST));
    }
}
