package stoa.cart.carts.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
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
import stoa.cart.carts.control.ChangeCart;
import stoa.cart.carts.control.OpenCart;
import stoa.cart.carts.control.ReadCart;
import stoa.cart.carts.entity.CartDetails;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.json.MergePatch;
import stoa.kernel.openapi.Owned;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Paths;
import stoa.kernel.web.Tagged;

/** {@code /api/v1/carts}: shoppers get a cart, look at it and say where it goes. */
@Path("")
@ApplicationScoped
@Produces(APPLICATION_JSON)
@Tag(name = "Carts")
public class CartsResource implements Replays {

    @Inject OpenCart open;
    @Inject ReadCart read;
    @Inject ChangeCart change;
    @Inject GuestTokens tokens;
    @Inject Caller caller;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** The token stands in this answer only; with it a guest owns the cart. */
    @POST
    @Idempotent
    @PermitAll
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "openCart", summary = "Get a new cart, and the token that it is used with")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = OpenCartRequest.class),
            examples = @ExampleObject(name = "euros", value = Examples.NEW_CART)))
    @APIResponse(responseCode = "201", description = "The cart, with its token", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    public Response open(OpenCartRequest request) {
        var asked = request == null ? new OpenCartRequest(null, null) : request;
        var cart = open.as(caller.customerId(), Optional.ofNullable(asked.currency()), Optional.ofNullable(asked.locale()));
        var id = cart.cart().id();
        return Response.created(uri.getBaseUriBuilder().path(id.toString()).build())
                .entity(CartView.of(cart, tokens.cart(id))).build();
    }

    @GET
    @Path("{id: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"}, orWith = Holders.READ)
    @ShowsPersonalData("cart")
    @Operation(operationId = "readCart", summary = "Read a cart, with fresh prices unless catalog is down")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @APIResponse(responseCode = "200", description = "The cart; pricesStale if prices are the last known", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the entity tag was told")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    @APIResponse(responseCode = "503", description = "busy")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        var cart = CartView.of(read.of(id, Holders.reading(caller)));
        return Tagged.answer(request, cart.tag(), cart);
    }

    /** What is named changes, null removes, what is absent stays (RFC 7396). */
    @PATCH
    @Path("{id: " + Paths.UUID + "}")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Consumes({"application/merge-patch+json", APPLICATION_JSON})
    @Operation(operationId = "changeCart", summary = "Tell the e-mail address, the addresses and the way to deliver")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = CartTags.IF_MATCH)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CartDetails.class),
            examples = @ExampleObject(name = "details", value = Examples.DETAILS)))
    @APIResponse(responseCode = "200", description = "The whole cart", content = @Content(
            schema = @Schema(implementation = CartView.class), examples = @ExampleObject(name = "cart", value = Examples.CART)))
    @APIResponse(responseCode = "400", description = "invalid-request (errors point into the body), malformed-json")
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open")
    @APIResponse(responseCode = "412", description = CartTags.FAILED)
    @APIResponse(responseCode = "503", description = "busy")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch) {
        return CartTags.answer(change.details(id, Holders.of(caller), CartTags.told(headers), patch));
    }

    @GET
    @Path("{id: " + Paths.UUID + "}/shipping-options")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"}, orWith = Holders.READ)
    @Operation(operationId = "listShippingOptions", summary = "See which ways to deliver the cart there are")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @APIResponse(responseCode = "200", description = "The ways to deliver; an id is what shippingOptionId takes",
            content = @Content(schema = @Schema(implementation = ShippingOptionView.Options.class),
            examples = @ExampleObject(name = "options", value = Examples.OPTIONS)))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    public ShippingOptionView.Options shippingOptions(@PathParam("id") UUID id) {
        return new ShippingOptionView.Options(read.options(id, Holders.reading(caller)).stream()
                .map(ShippingOptionView::of).toList());
    }

    @GET
    @Path("{id: " + Paths.UUID + "}/trace")
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"}, orWith = Holders.READ)
    @Operation(operationId = "traceCart", summary = "See step by step how the cart's totals came about")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @APIResponse(responseCode = "200", description = "The steps of the calculation", content = @Content(
            schema = @Schema(implementation = TraceView.class), examples = @ExampleObject(name = "trace", value = Examples.TRACE)))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: no such cart, or not the caller's")
    @APIResponse(responseCode = "503", description = "busy")
    public TraceView trace(@PathParam("id") UUID id) {
        return TraceView.of(read.of(id, Holders.reading(caller)));
    }

    /** A new cart's replay tells its token again. */
    @Override
    public Object asItIsNow(UUID made) {
        return CartView.of(read.made(made), tokens.cart(made));
    }
}
