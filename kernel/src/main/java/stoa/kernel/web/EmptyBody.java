package stoa.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Where a body is optional it may be left out together with its media type: nothing is read as absent JSON. */
@Provider
@PreMatching
public class EmptyBody implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    @Override
    public void filter(ContainerRequestContext request) {
        if (METHODS.contains(request.getMethod()) && request.getLength() <= 0
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeaderString(TRANSFER_ENCODING) == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
