package stoa.kernel.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Names the system's job while it is at work, in a transaction that has begun already too. */
@Interceptor
@BySystem
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class BySystemInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Actors actors;

    @AroundInvoke
    Object act(InvocationContext invocation) throws Exception {
        var outer = actors.beginJob(name(invocation));
        try {
            actors.tell();
            return invocation.proceed();
        } finally {
            actors.endJob(outer);
        }
    }

    private static String name(InvocationContext invocation) {
        var method = invocation.getMethod();
        return (method.isAnnotationPresent(BySystem.class) ? method.getAnnotation(BySystem.class)
                : method.getDeclaringClass().getAnnotation(BySystem.class)).value();
    }
}
