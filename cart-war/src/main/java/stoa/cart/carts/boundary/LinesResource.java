package stoa.cart.carts.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.cart.carts.control.AddLine;
import stoa.cart.carts.control.ChangeCart;
import stoa.cart.carts.control.LineDetails;
import stoa.cart.carts.control.ReadCart;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;

/** {@code /api/v1/carts/{id}/lines}: what a shopper wants, and how many of it. */
@Path("{id: " + Paths.UUID + "}/lines")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Carts")
public class LinesResource implements Replays {

    @Inject AddLine add;
    @Inject ChangeCart change;
    @Inject ReadCart read;
    @Inject Caller caller;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** Adding a variant that is there raises its quantity. */
    @POST
    @Idempotent
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "addLine", summary = "Put a variant into the cart, or more of it")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LineRequest.class),
            examples = @ExampleObject(name = "by sku", value = Examples.NEW_LINE)))
    @APIResponse(responseCode = "201", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "400", description = "invalid-request (errors point into the body), malformed-json")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open, idempotency-in-flight")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "422", description = "variant-not-found, price-missing, too-many-lines, "
            + "quantity-too-large, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "catalog-unavailable, busy")
    public Response add(@PathParam("id") UUID id, @NotNull @Valid LineRequest request) {
        var added = add.to(id, Holders.of(caller), CartTags.told(headers), request.wanted(), request.quantity());
        var cart = CartView.of(added.cart());
        return Response.created(uri.getAbsolutePathBuilder().path(added.lineId().toString()).build())
                .entity(cart).tag(cart.tag()).build();
    }

    @PATCH
    @Path("{lineId: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @Operation(operationId = "changeLine", summary = "Say how many of a line are wanted")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LineDetails.class),
            examples = @ExampleObject(name = "three", value = Examples.QUANTITY)))
    @APIResponse(responseCode = "200", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "400", description = "invalid-request (errors point into the body), malformed-json")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart or line, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "422", description = "quantity-too-large")
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @PathParam("lineId") UUID lineId, @NotNull MergePatch patch) {
        return CartTags.answer(change.line(id, lineId, Holders.of(caller), CartTags.told(headers), patch));
    }

    @DELETE
    @Path("{lineId: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Operation(operationId = "removeLine", summary = "Take a line out of the cart")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @APIResponse(responseCode = "200", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart or line, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "503", description = "busy")
    public Response remove(@PathParam("id") UUID id, @PathParam("lineId") UUID lineId) {
        return CartTags.answer(change.withoutLine(id, lineId, Holders.of(caller), CartTags.told(headers)));
    }

    /** Told is the whole cart, whatever became of the line that was made. */
    @Override
    public Object asItIsNow(UUID made) {
        return CartView.of(read.of(UUID.fromString(uri.getPathParameters().getFirst("id")), Holders.of(caller)));
    }
}
