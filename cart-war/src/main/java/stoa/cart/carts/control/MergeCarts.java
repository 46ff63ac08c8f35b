package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import stoa.cart.carts.entity.Holder;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.Problem;

/** Brings what somebody put into a cart as a guest into their cart as a customer, after they logged in. */
@ApplicationScoped
public class MergeCarts {

    @Inject ReadCart read;
    @Inject MergeTransaction transaction;

    /**
     * Safe to repeat: what was merged already is only told again.
     *
     * @param holder with the guest cart's token, and the customer's id
     * @return the customer's cart
     * @throws Problem NOT_FOUND, CART_NOT_OPEN, CURRENCY_CONFLICT, TOO_MANY_LINES, QUANTITY_TOO_LARGE; both carts are
     *                 then as they were
     */
    public PricedCart of(UUID guestCart, Holder holder) {
        var seen = read.open(guestCart, holder);
        var customers = Contention.retrying(() -> transaction.merge(seen.id(), holder.customerId().orElseThrow()));
        return read.of(customers, holder);
    }
}
