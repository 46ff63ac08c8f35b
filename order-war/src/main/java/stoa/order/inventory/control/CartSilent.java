package stoa.order.inventory.control;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.InventoryProblem;

/** Says that the cart could not be asked, and writes down why. */
public class CartSilent implements FallbackHandler<CartLines> {

    private static final Logger LOG = Logger.getLogger(CartSilent.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public CartLines handle(ExecutionContext context) {
        LOG.log(Level.WARNING, "The cart could not be asked for its lines", context.getFailure());
        throw new Problem(InventoryProblem.CART_UNAVAILABLE, context.getFailure()).retryAfter(PAUSE);
    }
}
