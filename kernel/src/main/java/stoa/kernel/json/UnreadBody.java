package stoa.kernel.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses a body where the matched method reads none, as it would be ignored: an empty one and an object without fields
 * say nothing and are let through. Comes after whatever else looks at bodies.
 */
@Provider
@Priority(Priorities.USER + 1)
public class UnreadBody implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
    private static final Set<Class<? extends Annotation>> ELSEWHERE = Set.of(PathParam.class, QueryParam.class,
            HeaderParam.class, CookieParam.class, MatrixParam.class, BeanParam.class, Context.class, Suspended.class);
    private static final Map<Method, Boolean> UNREAD = new ConcurrentHashMap<>();

    @Context ResourceInfo resource;

    /** A body without fields. */
    static final class Nothing { }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        if (method != null && METHODS.contains(request.getMethod()) && UNREAD.computeIfAbsent(method, UnreadBody::readsNone)) {
            JsonReader.read(Nothing.class, request.getEntityStream());
        }
    }

    private static boolean readsNone(Method method) {
        return Stream.of(method.getParameters()).allMatch(UnreadBody::isElsewhere);
    }

    /** Whether a parameter is none of the body (Jakarta RESTful Web Services 4.0, section 3.3.2.1). */
    private static boolean isElsewhere(Parameter parameter) {
        return ELSEWHERE.stream().anyMatch(parameter::isAnnotationPresent);
    }
}
