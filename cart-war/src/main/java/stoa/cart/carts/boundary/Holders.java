package stoa.cart.carts.boundary;

import java.util.Optional;
import stoa.cart.carts.entity.Holder;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** Tells as whom a caller comes for a cart. */
final class Holders {

    /** By which staff and keys look at carts. */
    static final String READ = "carts:read";

    private Holders() { }

    /** @throws Problem UNAUTHENTICATED without a cart's token and without a login */
    static Holder of(Caller caller) {
        if (caller.cartToken().isEmpty() && caller.subject().isEmpty()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED).detail("A cart needs its Cart-Token");
        }
        return new Holder(caller.cartToken(), caller.customerId());
    }

    /** As {@link #of}; staff and keys may look at anybody's cart. */
    static Holder reading(Caller caller) {
        var holder = of(caller);
        return new Holder(holder.cartToken(), holder.customerId(), caller.may(READ));
    }

    /** @throws Problem FORBIDDEN for a customer whose subject is no customer's id */
    static Holder customer(Caller caller) {
        return new Holder(caller.cartToken(), Optional.of(caller.customerId()
                .orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN))));
    }
}
