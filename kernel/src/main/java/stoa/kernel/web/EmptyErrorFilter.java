package stoa.kernel.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import stoa.kernel.problems.Problem;

/** Gives a document to errors that the server answers without one, as those of {@code @RolesAllowed}. */
@Provider
@Priority(1)
public class EmptyErrorFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || MediaType.valueOf(ProblemDocument.MEDIA_TYPE).equals(response.getMediaType())) {
            return;
        }
        var problem = new Problem(RestMapper.typeOf(response.getStatus()));
        response.setEntity(ProblemDocument.of(problem, request.getUriInfo().getRequestUri().getRawPath()),
                new Annotation[0], MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
