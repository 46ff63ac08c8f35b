package stoa.kernel.limits;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import stoa.kernel.security.ServiceOnly;
import stoa.kernel.web.ClientAddress;

/**
 * Counts calls by the client's address, before anything is read or verified: against the general limit {@code address},
 * and that of a method that is {@link Limited}. Other contexts' calls are part of a request that was counted.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class AddressLimit implements ContainerRequestFilter {

    private static final String GENERAL = "address";

    @Inject Limits limits;
    @Inject ClientAddress client;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || isCallOfOurs(method)) {
            return;
        }
        if (method.isAnnotationPresent(Limited.class)) {
            limits.take(method.getAnnotation(Limited.class).value(), client.network());
        }
        if (limits.isOn(GENERAL)) {
            limits.take(GENERAL, client.network());
        }
    }

    private static boolean isCallOfOurs(Method method) {
        return method.isAnnotationPresent(ServiceOnly.class)
                || method.getDeclaringClass().isAnnotationPresent(ServiceOnly.class);
    }
}
