package stoa.kernel.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import stoa.kernel.audit.ShowsPersonalData;
import stoa.kernel.idempotency.Idempotent;

/**
 * Collects, while CDI starts, which roles each documented operation states, whose thing it is about, whose personal data
 * it shows, and whether it honours a key; the OpenAPI document tells that.
 */
public class StatedOperations implements Extension {

    private static final Map<String, List<String>> ROLES = new ConcurrentHashMap<>();

    private static final Set<String> IDEMPOTENT = ConcurrentHashMap.newKeySet();

    private static final Map<String, Owned> OWNED = new ConcurrentHashMap<>();

    private static final Map<String, String> PERSONAL = new ConcurrentHashMap<>();

    /** @return the roles of an operation, empty where everybody may; absent where it states none */
    static Optional<List<String>> roles(String operationId) {
        return Optional.ofNullable(operationId).map(ROLES::get);
    }

    /** Whether an operation honours the {@code Idempotency-Key}. */
    static boolean isIdempotent(String operationId) {
        return operationId != null && IDEMPOTENT.contains(operationId);
    }

    /** @return whose thing an operation is about; absent where it is about nobody's */
    static Optional<Owned> owned(String operationId) {
        return Optional.ofNullable(operationId).map(OWNED::get);
    }

    /** @return whose personal data an operation shows, named by its table; absent where it shows none */
    static Optional<String> personal(String operationId) {
        return Optional.ofNullable(operationId).map(PERSONAL::get);
    }

    void collect(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<?> resource) {
        for (var method : resource.getAnnotatedType().getJavaClass().getDeclaredMethods()) {
            var operation = method.getAnnotation(Operation.class);
            if (operation != null && !operation.operationId().isEmpty()) {
                stated(method).ifPresent(roles -> ROLES.put(operation.operationId(), roles));
                if (method.isAnnotationPresent(Idempotent.class)) {
                    IDEMPOTENT.add(operation.operationId());
                }
                if (method.isAnnotationPresent(Owned.class)) {
                    OWNED.put(operation.operationId(), method.getAnnotation(Owned.class));
                }
                if (method.isAnnotationPresent(ShowsPersonalData.class)) {
                    PERSONAL.put(operation.operationId(), method.getAnnotation(ShowsPersonalData.class).value());
                }
            }
        }
    }

    private static Optional<List<String>> stated(Method method) {
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(List.of(method.getAnnotation(RolesAllowed.class).value()));
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(List.of());
        }
        var type = method.getDeclaringClass();
        if (type.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(List.of(type.getAnnotation(RolesAllowed.class).value()));
        }
        return type.isAnnotationPresent(PermitAll.class) ? Optional.of(List.of()) : Optional.empty();
    }
}
