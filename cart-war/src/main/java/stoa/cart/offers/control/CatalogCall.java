package stoa.cart.offers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import stoa.kernel.json.Json;

/**
 * The call to catalog, guarded: one second a try, one more try as it only reads, and none at all for a while when half
 * of the last calls failed by the network, by time or by catalog's own fault.
 */
@ApplicationScoped
class CatalogCall {

    @Inject CatalogClient client;

    @Timeout(value = 1, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 1, delay = 60, jitter = 40,
            retryOn = {ProcessingException.class, TimeoutException.class, CatalogFailed.class})
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 2000, successThreshold = 2,
            failOn = {ProcessingException.class, TimeoutException.class, CatalogFailed.class})
    @Bulkhead(400)
    CatalogClient.Variants variants(CatalogClient.Query query) {
        var answer = client.variants(Json.write(query));
        try {
            return Json.read(answer, CatalogClient.Variants.class);
        } catch (UncheckedIOException unreadable) {
            throw new CatalogFailed("catalog's answer is unreadable", unreadable);
        }
    }
}
