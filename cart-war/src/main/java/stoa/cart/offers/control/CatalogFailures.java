package stoa.cart.offers.control;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells catalog's own faults (5xx) from ours (4xx), as only the former may pass with the next try. */
public class CatalogFailures implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        return status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode() ? new CatalogFailed("catalog answered " + status)
                : new CatalogRefused(status);
    }
}
