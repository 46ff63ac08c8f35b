package stoa.order.inventory.boundary;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import stoa.kernel.idempotency.Idempotent;
import stoa.kernel.idempotency.Replays;
import stoa.kernel.paging.Page;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.openapi.Owned;
import stoa.kernel.web.Caller;
import stoa.kernel.web.QueryValues;
import stoa.order.inventory.control.HoldStock;
import stoa.order.inventory.entity.Reservation;
import stoa.order.inventory.entity.Reservation.Owner;
import stoa.order.inventory.entity.ReservationFilter;
import stoa.order.inventory.entity.ReservationState;
import stoa.order.inventory.entity.Reservations;

/** {@code /api/v1/orders/reservations}: a checkout's hold on stock, and all promises for staff. */
@Path("reservations")
@ApplicationScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Inventory")
public class ReservationsResource implements Replays {

    @Inject HoldStock hold;
    @Inject Reservations reservations;
    @Inject Caller caller;
    @Context UriInfo uri;

    /** Replaces what the cart held before, and begins its time anew. */
    @POST
    @Idempotent
    @PermitAll
    @Owned(by = {"Cart-Token", "customer"})
    @Operation(operationId = "holdStock", summary = "Hold a cart's stock for its checkout, or renew the hold")
    @Parameter(name = "Cart-Token", in = ParameterIn.HEADER, description = "A guest's secret; a customer's bearer token else",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(schema = @Schema(implementation = HoldRequest.class), examples = @ExampleObject(
            name = "cart", value = "{\"cartId\": \"019a0000-0000-7000-8000-000000000004\"}")))
    @APIResponse(responseCode = "201", description = "Held", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = HoldView.class), examples = @ExampleObject(name = "held", value = """
            {"cartId": "019a0000-0000-7000-8000-000000000004", "expiresAt": "2026-01-31T12:15:00.000000Z",
             "lines": [{"lineId": "019a0000-0000-7000-8000-000000000005", "sku": "MUG-BLUE", "quantity": 3,
             "variantId": "019a0000-0000-7000-8000-000000000002"}]}""")))
    @APIResponse(responseCode = "401", description = "unauthenticated")
    @APIResponse(responseCode = "404", description = "not-found: the cart is unknown or not yours")
    @APIResponse(responseCode = "409", description = "out-of-stock, cart-not-open, idempotency-in-flight")
    @APIResponse(responseCode = "422", description = "cart-empty, idempotency-mismatch")
    @APIResponse(responseCode = "503", description = "busy, cart-unavailable")
    public Response hold(@NotNull @Valid HoldRequest body) {
        var held = hold.of(body.cartId(), caller);
        return Response.created(uri.getAbsolutePathBuilder().queryParam("cartId", body.cartId()).build())
                .entity(HoldView.of(body.cartId(), held)).build();
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listReservations", summary = "List promises to carts and orders, the newest first")
    @APIResponse(responseCode = "200", description = "A page of reservations", content = @Content(mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ReservationPage.class), examples = @ExampleObject(name = "one", value = """
            {"items": [{"id": "019a0000-0000-7000-8000-000000000006", "ownerType": "ORDER",
             "ownerId": "019a0000-0000-7000-8000-000000000007", "lineId": "019a0000-0000-7000-8000-000000000005",
             "stockLevelId": "019a0000-0000-7000-8000-000000000001", "variantId": "019a0000-0000-7000-8000-000000000002",
             "sku": "MUG-BLUE", "location": "main", "quantity": 3, "state": "COMMITTED",
             "createdAt": "2026-01-31T12:00:00.000000Z", "updatedAt": "2026-01-31T12:00:00.000000Z"}]}""")))
    public Page<Reservation> list(
            @Parameter(description = "States parted by commas") @QueryParam("state") String state,
            @Parameter(description = "Promised to this cart") @QueryParam("cartId") String cartId,
            @Parameter(description = "Promised to this order") @QueryParam("orderId") String orderId,
            @Parameter(description = "Of this variant") @QueryParam("sku") String sku,
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @QueryParam("count") String count) {
        var filter = filter(state, QueryValues.uuid("cartId", cartId), QueryValues.uuid("orderId", orderId), sku);
        var page = PageRequest.of(limit, cursor, count, "reservations", state, cartId, orderId, sku);
        return page.page(reservations.page(filter, page.limit() + 1, page.after(key -> UUID.fromString(key.get(0)))),
                row -> List.of(row.id().toString()), page.exactCount() ? reservations.count(filter) : null);
    }

    @Override
    public Object asItIsNow(UUID cart) {
        return HoldView.of(cart, reservations.heldBy(cart));
    }

    @Override
    public String location(String path, UUID cart) {
        return path + "?cartId=" + cart;
    }

    private static ReservationFilter filter(String state, UUID cart, UUID order, String sku) {
        if (cart != null && order != null) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("orderId", "exclusive", "give cartId or orderId");
        }
        var states = QueryValues.constants("state", ReservationState.class, state);
        if (cart != null) {
            return new ReservationFilter(Owner.CART, cart, states, sku);
        }
        return new ReservationFilter(order == null ? null : Owner.ORDER, order, states, sku);
    }
}
