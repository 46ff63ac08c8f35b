package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Tells the {@link Caller} from the verified token and the guest headers. A credential that the server did not accept
 * is refused on public paths too (RFC 6750, section 3.1); a cookie that it did not accept is none, as nobody chose to
 * send it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class CallerFilter implements ContainerRequestFilter {

    private static final String SESSION = "sid";

    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.holds(request.getHeaderString("Cart-Token"), request.getHeaderString("Order-Token"));
        var token = verified(request);
        var told = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        boolean bearer = told.size() == 1 && told.get(0).startsWith(AccessCookies.BEARER);
        if (!told.isEmpty() && !(bearer && token.isPresent())) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        token.ifPresent(one -> {
            request.setSecurityContext(new KnownCaller(request.getSecurityContext()));
            tell(one);
        });
    }

    private void tell(JsonWebToken token) {
        caller.is(token.getSubject(), token.getGroups());
        if (token.getClaim(SESSION) instanceof String session && session.matches(Paths.UUID)) {
            caller.isLoggedInBy(UUID.fromString(session));
        }
    }

    private static Optional<JsonWebToken> verified(ContainerRequestContext request) {
        return Optional.ofNullable(request.getSecurityContext().getUserPrincipal()).filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast).filter(token -> token.getSubject() != null && !token.getSubject().isBlank());
    }
}
