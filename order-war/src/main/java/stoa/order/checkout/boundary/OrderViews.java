package stoa.order.checkout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import stoa.kernel.security.GuestTokens;
import stoa.order.checkout.control.NextActions;
import stoa.order.orders.boundary.OrderView;
import stoa.order.orders.boundary.OrderView.NextAction;
import stoa.order.orders.control.OrderAccess;
import stoa.order.orders.entity.Order;

/** Renders orders for those who have just placed them: with a guest's token, and what the payer has to do. */
@ApplicationScoped
class OrderViews {

    @Inject OrderAccess access;
    @Inject NextActions actions;
    @Inject GuestTokens tokens;

    Order order(UUID id) {
        return access.byId(id);
    }

    OrderView told(Order order, UriInfo uri) {
        return OrderView.of(order, order.buyer().isGuest() ? tokens.order(order.id()) : null,
                actions.of(order).map(url -> new NextAction("redirect", uri.getBaseUri().resolve(url).toString()))
                        .orElse(null));
    }
}
