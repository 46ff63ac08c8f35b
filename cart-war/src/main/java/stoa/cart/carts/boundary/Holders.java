package stoa.cart.carts.boundary;

import stoa.cart.carts.entity.Holder;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

/** Tells as whom a caller comes for a cart. */
final class Holders {

    private Holders() { }

    /** @throws Problem UNAUTHENTICATED without a cart's token and without a login */
    static Holder of(Caller caller) {
        if (caller.cartToken().isEmpty() && caller.subject().isEmpty()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED).detail("A cart needs its Cart-Token");
        }
        return new Holder(caller.cartToken(), caller.customerId());
    }
}
