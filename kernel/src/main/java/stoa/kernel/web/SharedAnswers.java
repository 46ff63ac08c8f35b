package stoa.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What anyone may keep, pages of any origin may show: pictures of goods above all. */
@Provider
public class SharedAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var kept = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        if (kept != null && kept.startsWith("public")) {
            response.getHeaders().putSingle("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
