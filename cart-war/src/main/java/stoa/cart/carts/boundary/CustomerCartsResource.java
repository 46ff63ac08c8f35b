package stoa.cart.carts.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.cart.carts.control.MergeCarts;
import stoa.cart.carts.control.ReadCart;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/carts/current} and {@code /api/v1/carts/{id}/merge}: a customer's cart, wherever they log in. */
@Path("")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Carts")
public class CustomerCartsResource implements Replays {

    @Inject ReadCart read;
    @Inject MergeCarts merge;
    @Inject Caller caller;

    @GET
    @Path("current")
    @RolesAllowed("customer")
    @Owned(by = "customer")
    @Operation(operationId = "readCurrentCart", summary = "Read the customer's cart: the newest that takes changes")
    @APIResponse(responseCode = "200", description = "The cart; pricesStale if prices are the last known", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the entity tag was told")
    @APIResponse(responseCode = "404", description = "not-found: the customer has none; POST /api/v1/carts opens one")
    public Response current(@Context Request request) {
        var cart = CartView.of(read.current(Holders.customer(caller)));
        return Tagged.answer(request, cart.tag(), cart);
    }

    /** The guest's cart is closed (MERGED) by it, whether the customer had a cart or gets one now. */
    @POST
    @Path("{id: " + Paths.UUID + "}/merge")
    @Idempotent(creates = false)
    @RolesAllowed("customer")
    @Owned(by = "Cart-Token")
    @Operation(operationId = "mergeCart", summary = "Bring a guest's cart into the customer's, after log-in; safe to repeat")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "Proof that the guest's cart was the caller's")
    @APIResponse(responseCode = "200", description = "The customer's cart, whole", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "404", description = "not-found: no such guest's cart, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open (cartStatus), currency-conflict, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "too-many-lines, quantity-too-large, idempotency-mismatch")
    public Response merge(@PathParam("id") UUID id) {
        return Response.ok(CartView.of(merge.of(id, Holders.customer(caller)))).build();
    }

    @Override
    public Object asItIsNow(UUID made) {
        return CartView.of(read.of(made, Holders.customer(caller)));
    }
}
