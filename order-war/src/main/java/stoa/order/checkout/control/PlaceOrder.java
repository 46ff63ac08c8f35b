package stoa.order.checkout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import stoa.kernel.faults.FailPoints;
import stoa.kernel.idempotency.IdempotencyKeys;
import stoa.kernel.money.Money;
import stoa.kernel.persistence.Contention;
import stoa.kernel.persistence.SqlStates;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.Gate;
import stoa.order.checkout.control.Prepare.Prepared;
import stoa.order.payments.control.Providers;

/**
 * Turns a cart into an order, once: claim, prepare, pay, finalize. Wherever it is cut short, the claim runs out, or
 * recovery goes on from the order's stored step.
 */
@ApplicationScoped
public class PlaceOrder {

    private static final Logger LOG = Logger.getLogger(PlaceOrder.class.getName());

    private static final int CLAIMS_AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Providers providers;
    @Inject Carts carts;
    @Inject LiveOrders live;
    @Inject Prepare prepare;
    @Inject Settlement settlement;
    @Inject IdempotencyKeys keys;
    @Inject CheckoutMetrics metrics;

    private final Gate gate = new Gate(CLAIMS_AT_ONCE, PATIENCE);

    /**
     * @param expectedTotal what the buyer believes to pay
     * @throws Problem as the cart refuses; OUT_OF_STOCK; PAYMENT_DECLINED, PAYMENT_UNAVAILABLE, PAYMENT_METHOD_UNKNOWN
     */
    public Placed from(UUID cartId, Money expectedTotal, PaymentChoice choice, Caller caller) {
        try {
            providers.requireOffered(choice.provider(), choice.method());
            return live.of(cartId, caller).orElseGet(() -> anew(cartId, expectedTotal, choice, caller));
        } catch (Problem refused) {
            metrics.refused(refused.type().code());
            throw refused;
        }
    }

    /** @throws Problem PAYMENT_DECLINED or PAYMENT_UNAVAILABLE if that is what placing the order came to */
    public void requireAccepted(UUID orderId) {
        live.requireAccepted(orderId);
    }

    private Placed anew(UUID cartId, Money expectedTotal, PaymentChoice choice, Caller caller) {
        var claimId = keys.derivedId();
        CartSnapshot cart;
        try {
            cart = claim(cartId, new Carts.Claim(claimId, expectedTotal, caller.cartToken().orElse(null),
                    caller.customerId().orElse(null))).boughtBy(caller.customerId().orElse(null));
        } catch (Problem refused) {
            return orderedMeanwhile(refused, cartId, caller).orElseThrow(() -> refused);
        }
        FailPoints.reach("order.claim.after");
        return prepared(cart, choice, caller);
    }

    private CartSnapshot claim(UUID cartId, Carts.Claim claim) {
        try {
            return gate.pass(() -> carts.claim(cartId, claim));
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw CartsDown.problem(failed);
        }
    }

    /** The cart may have been closed by an order that was just placed with another key. */
    private Optional<Placed> orderedMeanwhile(Problem refused, UUID cartId, Caller caller) {
        return refused.type().code().equals(CartRefusal.NOT_OPEN) ? live.of(cartId, caller) : Optional.empty();
    }

    private Placed prepared(CartSnapshot cart, PaymentChoice choice, Caller caller) {
        Prepared prepared;
        try {
            FailPoints.reach("order.prepare.before");
            prepared = Contention.retrying(() -> prepare.order(cart, choice));
            FailPoints.reach("order.prepare.after");
        } catch (Problem refused) {
            if (refused.type() != CommonProblem.IDEMPOTENCY_IN_FLIGHT) { // else the claim is the repetition's by now
                release(cart);
            }
            throw refused;
        } catch (RuntimeException failed) {
            if (SqlStates.of(failed).filter(SqlStates.UNIQUE::equals).isPresent()) {
                return live.of(cart.id(), caller).orElseThrow(() -> failed);
            }
            throw failed;
        }
        return paid(cart, prepared);
    }

    private Placed paid(CartSnapshot cart, Prepared prepared) {
        var id = prepared.order().id();
        try {
            settlement.drive(id, Optional.of(prepared.call()));
        } catch (RuntimeException interrupted) {
            LOG.log(Level.WARNING, interrupted, () -> "Order " + id + " is left to recovery");
        }
        try {
            return live.outcome(id);
        } catch (Problem refused) {
            release(cart);
            throw refused;
        }
    }

    /** If this fails, the order's event or the claim's end opens the cart. */
    private void release(CartSnapshot cart) {
        FailPoints.reach("order.release.before");
        try {
            carts.release(cart.id(), cart.claimId());
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, unreachable, () -> "Cart " + cart.id() + " was not released");
        }
    }
}
