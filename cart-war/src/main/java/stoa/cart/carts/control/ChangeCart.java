package stoa.cart.carts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import stoa.cart.carts.entity.Cart;
import stoa.cart.carts.entity.CartDetails;
import stoa.cart.carts.entity.CartProblem;
import stoa.cart.carts.entity.Holder;
import stoa.kernel.json.MergePatch;
import stoa.kernel.persistence.Contention;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** A shopper's commands on an open cart that bring nothing new from catalog. */
@ApplicationScoped
public class ChangeCart {

    @Inject ReadCart read;
    @Inject CartPrices prices;
    @Inject PriceCart price;
    @Inject CartTransaction transaction;
    @Inject Validator validator;

    /** @throws Problem INVALID_REQUEST with pointers if what comes out is not valid */
    public PricedCart details(UUID id, Holder holder, Precondition precondition, MergePatch patch) {
        return command(id, holder, precondition, cart -> {
            var details = patch.applyTo(cart.details(), CartDetails.class);
            requireValid(details);
            boolean chosenNow = !Objects.equals(details.shippingOptionId(), cart.details().shippingOptionId());
            cart.write(details);
            if (chosenNow && details.shippingOptionId() != null) {
                requireOffered(cart);
            }
        });
    }

    /** @throws Problem NOT_FOUND without such a line, INVALID_REQUEST with pointers, QUANTITY_TOO_LARGE */
    public PricedCart line(UUID id, UUID lineId, Holder holder, Precondition precondition, MergePatch patch) {
        return command(id, holder, precondition, cart -> {
            var details = patch.applyTo(new LineDetails(cart.line(lineId).quantity()), LineDetails.class);
            requireValid(details);
            cart.hold(lineId, details.quantity());
        });
    }

    /** @throws Problem NOT_FOUND without such a line */
    public PricedCart withoutLine(UUID id, UUID lineId, Holder holder, Precondition precondition) {
        return command(id, holder, precondition, cart -> cart.remove(lineId));
    }

    /** @throws Problem COUPON_NOT_APPLICABLE */
    public PricedCart coupon(UUID id, String code, Holder holder, Precondition precondition) {
        return command(id, holder, precondition, cart -> {
            throw new Problem(CartProblem.COUPON_NOT_APPLICABLE).with("coupon", code);
        });
    }

    /** @throws Problem NOT_FOUND if the coupon is not in the cart */
    public PricedCart withoutCoupon(UUID id, String code, Holder holder, Precondition precondition) {
        return command(id, holder, precondition, cart -> {
            throw new Problem(CommonProblem.NOT_FOUND).with("coupon", code);
        });
    }

    private PricedCart command(UUID id, Holder holder, Precondition precondition, Consumer<Cart> command) {
        var seen = read.open(id, holder);
        seen.requireOpen();
        boolean stale = prices.areStale(seen);
        var offers = prices.ifStale(seen);
        return Contention.retrying(() ->
                transaction.change(seen, offers, stale && offers.isEmpty(), precondition, command));
    }

    private void requireOffered(Cart cart) {
        var id = cart.details().shippingOptionId();
        if (price.options(cart).stream().noneMatch(option -> option.id().equals(id))) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error("/shippingOptionId", "unknown",
                    "must be the id of one of the cart's shipping options");
        }
    }

    private <T> void requireValid(T value) {
        var faults = validator.validate(value);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
    }
}
