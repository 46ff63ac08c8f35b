package stoa.kernel.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import stoa.kernel.web.LargeBody;

/** Takes the fingerprint of requests that carry an {@code Idempotency-Key}. */
@Provider
@Priority(Priorities.USER)
public class KeyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    @Inject RequestFingerprint fingerprint;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        var method = resource.getResourceMethod();
        if (key == null || method == null || method.isAnnotationPresent(LargeBody.class)) {
            return;
        }
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        fingerprint.of(key, request.getMethod(), request.getUriInfo().getRequestUri().getRawPath(), body);
    }
}
