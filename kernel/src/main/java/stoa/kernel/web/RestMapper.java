package stoa.kernel.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

/** Answers what Jakarta REST itself refuses. */
@Provider
public class RestMapper implements ExceptionMapper<WebApplicationException> {

    @Context UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException refused) {
        var answer = refused.getResponse();
        if (answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer;
        }
        if (refused.getCause() instanceof Problem problem) {
            return ProblemDocument.response(problem, uri.getRequestUri().getRawPath());
        }
        var document = Response.fromResponse(
                ProblemDocument.response(new Problem(typeOf(refused)), uri.getRequestUri().getRawPath()));
        var allow = answer.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? document.build() : document.header(HttpHeaders.ALLOW, allow).build();
    }

    private static ProblemType typeOf(WebApplicationException refused) {
        if (refused instanceof NotFoundException && refused.getCause() instanceof RuntimeException) {
            return CommonProblem.INVALID_REQUEST;
        }
        return typeOf(refused.getResponse().getStatus());
    }

    static ProblemType typeOf(int status) {
        return Arrays.stream(CommonProblem.values()).filter(type -> type.kind().status() == status).findFirst()
                .orElse(status < 500 ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL_ERROR);
    }
}
