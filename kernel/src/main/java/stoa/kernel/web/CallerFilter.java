package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.List;
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
    /** One token in its compact form (RFC 7515, section 7.1), and nothing beside it. */
    private static final String BEARER = AccessCookies.BEARER + "[\\w-]+\\.[\\w-]+\\.[\\w-]+";

    @Inject Caller caller;
    @Context HttpServletRequest server;
    @Context HttpServletResponse answer;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.holds(request.getHeaderString("Cart-Token"), request.getHeaderString("Order-Token"));
        if (AccessCookies.decide(request)) {
            CookieLogin.attempt(server, answer);
        }
        var known = server.getUserPrincipal();
        var told = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        boolean accepted = told.isEmpty() ? known == null || isSomebody(known) : isOneToken(told) && isSomebody(known);
        if (!accepted) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        if (known instanceof JsonWebToken token) {
            request.setSecurityContext(new KnownCaller(request.getSecurityContext()));
            tell(token);
        }
    }

    private void tell(JsonWebToken token) {
        caller.is(token.getSubject(), token.getGroups());
        if (token.getClaim(SESSION) instanceof String session && session.matches(Paths.UUID)) {
            caller.isLoggedInBy(UUID.fromString(session));
        }
    }

    private static boolean isOneToken(List<String> told) {
        return told.size() == 1 && told.get(0).matches(BEARER);
    }

    private static boolean isSomebody(Principal known) {
        return known instanceof JsonWebToken token && token.getSubject() != null && !token.getSubject().isBlank();
    }
}
