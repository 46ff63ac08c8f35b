package stoa.kernel.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import stoa.kernel.Context;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Lets only other contexts pass to what is {@link ServiceOnly}. */
@Provider
@ServiceOnly
@Priority(Priorities.AUTHENTICATION)
public class ServiceTokenFilter implements ContainerRequestFilter {

    @Inject Context context;

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString(ServiceTokens.HEADER);
        if (token == null || !ServiceTokens.isValid(token, context.name())) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
    }
}
