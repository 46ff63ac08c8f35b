package stoa.kernel.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;

/** Refuses query names that the matched method does not know, and known ones that stand twice. */
@Provider
public class QueryGuard implements ContainerRequestFilter {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var query = request.getUriInfo().getQueryParameters();
        if (method == null || query.isEmpty()) {
            return;
        }
        var known = KNOWN.computeIfAbsent(method, QueryGuard::namesOf);
        var errors = query.entrySet().stream().flatMap(one -> check(known, one.getKey(), one.getValue()).stream()).toList();
        if (!errors.isEmpty()) {
            var problem = new Problem(CommonProblem.INVALID_REQUEST);
            errors.forEach(error -> problem.error(error.pointer(), error.code(), error.message()));
            throw problem;
        }
    }

    private static Optional<FieldError> check(Set<String> known, String name, List<String> values) {
        boolean prefixed = known.stream().anyMatch(one -> one.endsWith("*")
                && name.startsWith(one.substring(0, one.length() - 1)));
        if (!known.contains(name) && !prefixed) {
            return Optional.of(new FieldError(name, "unknown", "is not known here"));
        }
        if (values.size() > 1 && !prefixed) {
            return Optional.of(new FieldError(name, "duplicate", "stands twice"));
        }
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0)
                ? Optional.of(new FieldError(name, "invalid", "must not hold NUL")) : Optional.empty();
    }

    private static Set<String> namesOf(Method method) {
        var names = new HashSet<String>();
        var extra = method.getAnnotation(QueryNames.class);
        if (extra != null) {
            names.addAll(List.of(extra.value()));
        }
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addMembers(names, parameter.getType());
            }
        }
        return names;
    }

    private static void addMembers(Set<String> names, Class<?> bean) {
        for (var field : bean.getDeclaredFields()) {
            add(names, field);
        }
        for (var method : bean.getDeclaredMethods()) {
            add(names, method);
        }
        for (var constructor : bean.getDeclaredConstructors()) {
            List.of(constructor.getParameters()).forEach(parameter -> add(names, parameter));
        }
    }

    private static void add(Set<String> names, AnnotatedElement element) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
