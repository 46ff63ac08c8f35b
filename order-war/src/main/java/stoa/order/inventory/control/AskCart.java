package stoa.order.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.inventory.entity.InventoryProblem;

/** The call down to cart. Only what the network or cart's server does wrong is repeated and breaks the circuit. */
@ApplicationScoped
class AskCart {

    @Inject @RestClient CartLinesClient carts;

    /**
     * @throws Problem NOT_FOUND if the cart is unknown or not the owner's; CART_UNAVAILABLE if cart can't be asked
     */
    @Timeout(3000)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, abortOn = Problem.class)
    @CircuitBreaker(requestVolumeThreshold = 20, delay = 2000, skipOn = Problem.class)
    @Bulkhead(400)
    @Fallback(fallbackMethod = "unavailable", skipOn = Problem.class)
    CartLines linesOf(UUID cart, CartLines.Owner owner) {
        try {
            return carts.linesOf(cart, owner);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                throw new Problem(CommonProblem.NOT_FOUND, refused);
            }
            throw refused;
        }
    }

    CartLines unavailable(UUID cart, CartLines.Owner owner) {
        throw new Problem(InventoryProblem.CART_UNAVAILABLE);
    }
}
