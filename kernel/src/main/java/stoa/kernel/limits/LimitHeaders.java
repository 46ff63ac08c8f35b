package stoa.kernel.limits;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import stoa.kernel.Context;
import stoa.kernel.problems.Kind;

/** Tells callers on every answer to which a limit applies how they stand (draft-ietf-httpapi-ratelimit-headers-10). */
@Provider
public class LimitHeaders implements ContainerResponseFilter {

    @Inject Standings standings;
    @Inject Context context;
    @Inject MetricRegistry metrics;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!standings.isEmpty()) {
            response.getHeaders().putSingle("RateLimit-Policy", standings.policies());
            response.getHeaders().putSingle("RateLimit", standings.told());
        }
        if (response.getStatus() == Kind.TOO_MANY.status()) {
            metrics.counter("stoa_requests_limited_total", new Tag("context", context.name())).inc();
        }
    }
}
