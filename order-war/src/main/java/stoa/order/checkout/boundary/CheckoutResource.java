package stoa.order.checkout.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Etags;
import stoa.order.checkout.control.PlaceOrder;
import stoa.order.orders.boundary.OrderView;

/** {@code POST /api/v1/orders}: a caller's cart becomes an order here. */
@Path("")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Checkout")
public class CheckoutResource implements Replays {

    @Inject PlaceOrder placeOrder;
    @Inject OrderViews views;
    @Inject Caller caller;
    @Context UriInfo uri;

    /** Safe to repeat with the same key: the second call answers with the first order. */
    @POST
    @Idempotent(required = true)
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Operation(operationId = "placeOrder", summary = "Order a cart, as a guest by its Cart-Token or as its customer")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, example = "order-4711",
            description = "8 to 255 characters; the same for each repetition of this request",
            schema = @Schema(implementation = String.class, minLength = 8, maxLength = 255))
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class),
            description = "A guest's proof that the cart is theirs")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrderRequest.class),
            examples = @ExampleObject(name = "card", value = """
                    {"cartId": "019a9f00-0000-7000-8000-000000000002",
                    "expectedTotal": {"amount": "34.12", "currency": "USD"},
                    "payment": {"provider": "sandbox", "method": "card-ok"}}""")))
    @APIResponse(responseCode = "201", description = "Placed, or waiting for the payer's next action", content = @Content(
            schema = @Schema(implementation = OrderView.class), examples = @ExampleObject(name = "placed", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "PLACED",
                    "paymentStatus": "AUTHORIZED", "token": "Zm9yIGV4YW1wbGU"}""")))
    @APIResponse(responseCode = "200", description = "The cart had been ordered already: that order", content = @Content(
            schema = @Schema(implementation = OrderView.class), examples = @ExampleObject(name = "known", value = """
                    {"id": "019a9f00-0000-7000-8000-000000000001", "number": "100001", "status": "PLACED",
                    "paymentStatus": "AUTHORIZED", "token": "Zm9yIGV4YW1wbGU"}""")))
    @APIResponse(responseCode = "401", description = "unauthenticated: neither a cart's token nor a login")
    @APIResponse(responseCode = "404", description = "not-found: the cart does not exist, or is not the caller's")
    @APIResponse(responseCode = "409", description = "cart-not-open, price-changed (currentTotal), out-of-stock "
            + "(errors name the lines, availableQuantity), promotion-exhausted, payment-declined, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "cart-empty, cart-incomplete (requirements), "
            + "payment-method-unknown, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "payment-unavailable, catalog-unavailable, cart-unavailable, busy")
    public Response place(@NotNull @Valid OrderRequest request) {
        var placed = placeOrder.from(request.cartId(), request.expectedTotal(), request.payment().choice(), caller);
        var order = placed.order();
        return Response.status(placed.existing() ? Response.Status.OK : Response.Status.CREATED)
                .location(uri.getBaseUriBuilder().path(order.id().toString()).build())
                .tag(Etags.of(order.version())).entity(views.told(order, uri)).build();
    }

    @Override
    public void requireAccepted(UUID made) {
        placeOrder.requireAccepted(made);
    }

    @Override
    public Object asItIsNow(UUID made) {
        return views.told(views.order(made), uri);
    }
}
