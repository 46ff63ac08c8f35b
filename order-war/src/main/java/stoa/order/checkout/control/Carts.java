package stoa.order.checkout.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import stoa.kernel.json.Json;
import stoa.kernel.money.Money;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/**
 * The cart, as checkout asks it. Both calls may be repeated: a claim by the same id gets the same snapshot. Only
 * failures are repeated and counted by the breaker, never a refusal.
 */
@ApplicationScoped
class Carts {

    private static final int TIMEOUT_MILLIS = 3000;

    @Inject @Setting("cart/mp-rest/url") URI address;

    private CartsClient client;

    /** What a claim says; each of the two proves that the cart is theirs. */
    record Claim(UUID claimId, Money expectedTotal, String cartToken, UUID customerId) { }

    record Release(UUID claimId) { }

    @PostConstruct
    void connect() {
        client = RestClientBuilder.newBuilder().baseUri(address)
                .connectTimeout(1, TimeUnit.SECONDS).readTimeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .build(CartsClient.class);
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
     * Freezes the cart and tells what is in it.
     *
     * @throws Problem as the cart refuses: not-found, cart-not-open, price-changed, cart-empty, cart-incomplete,
     *                 catalog-unavailable
     */
    @Timeout(TIMEOUT_MILLIS)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = {ProcessingException.class, TimeoutException.class,
        CartFailed.class}, abortOn = Problem.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS,
            failOn = {ProcessingException.class, TimeoutException.class, CartFailed.class}, skipOn = Problem.class)
    @Bulkhead(400)
    CartSnapshot claim(UUID cartId, Claim claim) {
        try {
            return Json.read(client.claim(cartId, Json.write(claim)), CartSnapshot.class);
        } catch (UncheckedIOException unreadable) {
            throw new CartFailed("The cart's snapshot is unreadable", unreadable);
        }
    }

    /** Opens the cart again; a claim that is not the cart's is ignored. */
    @Timeout(TIMEOUT_MILLIS)
    @Retry(maxRetries = 1, delay = 100, jitter = 50, retryOn = {ProcessingException.class, TimeoutException.class,
        CartFailed.class}, abortOn = Problem.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS,
            failOn = {ProcessingException.class, TimeoutException.class, CartFailed.class}, skipOn = Problem.class)
    @Bulkhead(400)
    void release(UUID cartId, UUID claimId) {
        client.release(cartId, Json.write(new Release(claimId)));
    }
}
