package stoa.kernel.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import stoa.kernel.problems.Problem;

/** Answers what Stoa itself refuses. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(Problem problem) {
        return ProblemDocument.response(problem, uri.getRequestUri().getRawPath());
    }
}
