package stoa.cart.carts.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import stoa.cart.carts.control.ChangeCart;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;

/** {@code /api/v1/carts/{id}/coupons}: what a shopper hopes to save. */
@Path("{id: " + Paths.UUID + "}/coupons/{code: [^/]{1,64}}")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Carts")
public class CouponsResource {

    @Inject ChangeCart change;
    @Inject Caller caller;
    @Context HttpHeaders headers;

    @PUT
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Operation(operationId = "applyCoupon", summary = "Use a coupon on the cart")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @APIResponse(responseCode = "200", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "422", description = "coupon-not-applicable")
    @APIResponse(responseCode = "503", description = "busy")
    public Response apply(@PathParam("id") UUID id,
            @PathParam("code") @Parameter(description = "As the shopper types it") String code) {
        return CartTags.answer(change.coupon(id, code, Holders.of(caller), CartTags.told(headers)));
    }

    @DELETE
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Operation(operationId = "removeCoupon", summary = "Give a coupon back")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @APIResponse(responseCode = "200", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart or coupon in it, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "503", description = "busy")
    public Response remove(@PathParam("id") UUID id,
            @PathParam("code") @Parameter(description = "As the shopper types it") String code) {
        return CartTags.answer(change.withoutCoupon(id, code, Holders.of(caller), CartTags.told(headers)));
    }
}
