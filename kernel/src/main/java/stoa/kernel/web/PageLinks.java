package stoa.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import stoa.kernel.paging.Page;

/** Links a page to the next one (RFC 8288). */
@Provider
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, link(request, page.next()));
        }
    }

    /** The {@code Link} header's value for the page after this one. */
    public static String link(ContainerRequestContext request, String next) {
        return link(request.getUriInfo(), next);
    }

    /** As {@link #link(ContainerRequestContext, String)}, for resources that send prepared pages. */
    public static String link(UriInfo uri, String next) {
        var query = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build().getRawQuery();
        return "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"";
    }
}
