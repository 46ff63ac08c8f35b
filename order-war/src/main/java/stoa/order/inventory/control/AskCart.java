package stoa.order.inventory.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** The call down to cart. Only what the network or cart's server does wrong is repeated and breaks the circuit. */
@ApplicationScoped
class AskCart {

    private static final int TIMEOUT_MILLIS = 3000;

    @Inject @Setting("cart/mp-rest/url") URI address;

    private CartLinesClient client;

    @PostConstruct
    void connect() {
        client = RestClientBuilder.newBuilder().baseUri(address)
                .connectTimeout(1, TimeUnit.SECONDS).readTimeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .build(CartLinesClient.class);
    }

    @PreDestroy
    void disconnect() {
        try {
            ((Closeable) client).close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /**
     * @throws Problem NOT_FOUND if the cart is unknown or not the owner's; CART_UNAVAILABLE if cart can't be asked
     */
    @Timeout(TIMEOUT_MILLIS)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, abortOn = Problem.class,
            retryOn = {ProcessingException.class, TimeoutException.class, WebApplicationException.class})
    @CircuitBreaker(requestVolumeThreshold = 20, delay = 2000, skipOn = Problem.class)
    @Bulkhead(400)
    @Fallback(value = CartSilent.class, skipOn = Problem.class)
    CartLines linesOf(UUID cart, CartLines.Owner owner) {
        try {
            return Json.read(client.linesOf(cart, Json.write(owner)), CartLines.class);
        } catch (WebApplicationException refused) {
            if (isUnknown(refused.getResponse())) {
                throw new Problem(CommonProblem.NOT_FOUND, refused);
            }
            throw refused;
        }
    }

    /** A 404 that is no problem document comes from a server without carts. */
    private static boolean isUnknown(Response answer) {
        return answer.getStatus() == Status.NOT_FOUND.getStatusCode() && answer.getMediaType() != null
                && answer.getMediaType().getSubtype().equals("problem+json");
    }
}
