package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import stoa.kernel.tracing.TraceInLogs;

/** Tells the log the request's trace, once the server has begun or joined it; {@link RequestFilter} ends that. */
@Provider
@Priority(Priorities.USER + 1000)
public class TraceFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        TraceInLogs.beginCurrent();
    }
}
