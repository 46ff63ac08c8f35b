package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Settings;

/**
 * A browser adds its cookies to what other sites' pages send, too. So what would change something by cookie has to
 * come from our own pages, or from those of the origins that are named.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SameOriginFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !AccessCookies.decide(request)) {
            return;
        }
        var ours = new SameOrigin(request.getUriInfo().getRequestUri().getRawAuthority(), allowed());
        if (!ours.sent(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"))) {
            throw new Problem(CommonProblem.CROSS_SITE);
        }
    }

    private static Set<String> allowed() {
        return Settings.config().getOptionalValue("stoa.cors.origins", String[].class)
                .map(named -> Set.copyOf(List.of(named))).orElse(Set.of());
    }
}
