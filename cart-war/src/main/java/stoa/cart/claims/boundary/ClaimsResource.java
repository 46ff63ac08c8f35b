package stoa.cart.claims.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import stoa.cart.carts.control.ReadCart;
import stoa.cart.claims.control.ClaimCart;
import stoa.kernel.security.ServiceOnly;
import stoa.kernel.web.Paths;

/** What other contexts ask of carts; no ingress leads here. */
@Path("internal/{cartId: " + Paths.UUID + "}")
@ApplicationScoped
@ServiceOnly
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
public class ClaimsResource {

    @Inject ClaimCart claim;
    @Inject ReadCart read;

    /** Safe to repeat: the same claim gets the same snapshot. */
    @POST
    @Path("claim")
    @PermitAll
    @Operation(operationId = "claimCart", hidden = true)
    public String claim(@PathParam("cartId") UUID id, @NotNull @Valid ClaimRequest request) {
        return claim.by(request.claimId(), id, request.holder(), request.expectedTotal(), SnapshotView::json);
    }

    /** Safe to repeat, and without effect for a claim that does not have the cart. */
    @POST
    @Path("release")
    @PermitAll
    @Operation(operationId = "releaseCart", hidden = true)
    public void release(@PathParam("cartId") UUID id, @NotNull @Valid ReleaseRequest request) {
        claim.release(request.claimId(), id);
    }

    @POST
    @Path("lines")
    @PermitAll
    @Operation(operationId = "cartLines", hidden = true)
    public CartLinesView lines(@PathParam("cartId") UUID id, @NotNull @Valid LinesQuery query) {
        return CartLinesView.of(read.open(id, query.holder()));
    }
}
