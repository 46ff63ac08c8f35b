package stoa.order.checkout.control;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.checkout.entity.CheckoutProblem;

/** Says why the cart could not be asked. */
final class CartsDown {

    private static final Logger LOG = Logger.getLogger(CartsDown.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private CartsDown() { }

    static Problem problem(RuntimeException failed) {
        LOG.log(Level.WARNING, "The cart could not be asked", failed);
        var type = failed instanceof BulkheadException ? CommonProblem.BUSY : CheckoutProblem.CART_UNAVAILABLE;
        return new Problem(type, failed).retryAfter(PAUSE);
    }
}
