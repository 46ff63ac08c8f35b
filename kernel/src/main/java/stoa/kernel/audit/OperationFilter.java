package stoa.kernel.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Remembers which operation a request is. */
@Provider
public class OperationFilter implements ContainerRequestFilter {

    @Inject CurrentOperation operation;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        operation.is(resource.getResourceMethod());
    }
}
