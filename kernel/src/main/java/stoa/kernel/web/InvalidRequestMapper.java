package stoa.kernel.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.StreamSupport;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Answers what Jakarta Validation refuses, with a JSON Pointer (RFC 6901) to each fault in the body. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {

    private static final Set<Class<?>> REQUIRED = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Context UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException refused) {
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        refused.getConstraintViolations().stream()
                .sorted((a, b) -> a.getPropertyPath().toString().compareTo(b.getPropertyPath().toString()))
                .forEach(fault -> problem.error(pointer(fault), code(fault), fault.getMessage()));
        return ProblemDocument.response(problem, uri.getRequestUri().getRawPath());
    }

    private String pointer(ConstraintViolation<?> fault) {
        var nodes = StreamSupport.stream(fault.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD).toList();
        var first = nodes.get(0);
        if (nodes.size() == 1 && first.getKind() == ElementKind.PARAMETER) {
            return uri.getQueryParameters().containsKey(first.getName()) ? first.getName() : "";
        }
        var pointer = new StringBuilder();
        for (var node : nodes) {
            append(pointer, node);
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    private static String code(ConstraintViolation<?> fault) {
        var constraint = fault.getConstraintDescriptor().getAnnotation().annotationType();
        return fault.getInvalidValue() == null && REQUIRED.contains(constraint) ? "required" : "invalid";
    }
}
