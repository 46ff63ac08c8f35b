package stoa.order.checkout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import stoa.kernel.security.GuestTokens;
import stoa.kernel.web.Caller;
import stoa.order.checkout.control.NextActions;
import stoa.order.orders.boundary.OrderView;
import stoa.order.orders.boundary.OrderView.NextAction;
import stoa.order.orders.control.OrderAccess;
import stoa.order.orders.entity.Order;

/** Renders orders for those who buy them: with a guest's token if just placed, and what the payer has to do. */
@ApplicationScoped
class OrderViews {

    @Inject OrderAccess access;
    @Inject NextActions actions;
    @Inject GuestTokens tokens;

    Order order(UUID id) {
        return access.byId(id);
    }

    /** As told when it is placed. */
    OrderView told(Order order, UriInfo uri) {
        return OrderView.of(order, order.buyer().isGuest() ? tokens.order(order.id()) : null,
                actions.of(order).map(url -> nextAction(url, uri)).orElse(null));
    }

    /** As told afterwards. Who follows the next action pays or does not, so it is shown to the buyer alone. */
    OrderView read(Order order, Caller caller, UriInfo uri) {
        return OrderView.of(order, null, Optional.of(order).filter(one -> access.isBuyer(one, caller)).flatMap(actions::of)
                .map(url -> nextAction(url, uri)).orElse(null));
    }

    private static NextAction nextAction(String url, UriInfo uri) {
        return new NextAction("redirect", uri.getBaseUri().resolve(url).toString());
    }
}
