package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Tells the {@link Caller} from the verified token and the guest headers. A credential that the server did not accept
 * is refused on public paths too (RFC 6750, section 3.1).
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class CallerFilter implements ContainerRequestFilter {

    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.holds(request.getHeaderString("Cart-Token"), request.getHeaderString("Order-Token"));
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            caller.is(token.getSubject(), token.getGroups());
        } else {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
    }
}
