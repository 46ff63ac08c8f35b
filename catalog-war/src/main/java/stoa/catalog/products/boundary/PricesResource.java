package stoa.catalog.products.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.catalog.products.control.PriceVariants;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.persistence.Contention;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** {@code /api/v1/catalog/prices}: what variants cost. */
@Path("prices/batch")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Prices")
public class PricesResource {

    @Inject PriceVariants prices;

    @POST
    @Idempotent(creates = false)
    @RolesAllowed("catalog:write")
    @Operation(operationId = "setPrices", summary = "Set up to 1000 prices; each item tells its own outcome")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = PriceBatch.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [{\"sku\": \"MUG-BLUE-S\", \"currency\": \"USD\","
                    + " \"amount\": \"12.50\"}]}")))
    @APIResponse(responseCode = "200", description = "An outcome for each item", content = @Content(
            mediaType = APPLICATION_JSON, schema = @Schema(implementation = PriceBatchView.class),
            examples = @ExampleObject(name = "one", value = "{\"items\": [{\"sku\": \"MUG-BLUE-S\", \"status\": \"OK\"}]}")))
    @APIResponse(responseCode = "409", description = "idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy")
    public Response set(@NotNull @Valid PriceBatch batch) {
        var items = batch.items().stream().map(PriceBatch.Item::asPriced).toList();
        return Response.ok(PriceBatchView.of(Contention.retrying(() -> prices.of(items)))).build();
    }
}
