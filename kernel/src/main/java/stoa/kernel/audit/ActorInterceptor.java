package stoa.kernel.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/**
 * Tells each transaction its actor as soon as it has begun: just inside the interceptor that begins it. In an EAR each
 * WAR's copy of this class meets the transactions of all WARs, and leaves alone those that are not its own.
 */
@Interceptor
@Transactional
@Priority(ActorInterceptor.INSIDE_THE_TRANSACTION)
public class ActorInterceptor implements Serializable {

    /** Transactions begin at {@code PLATFORM_BEFORE + 200} (Jakarta Transactions 2.0, section 3.7). */
    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 210;

    private static final long serialVersionUID = 1L;

    @Inject transient Actors actors;

    @AroundInvoke
    Object tell(InvocationContext invocation) throws Exception {
        if (isOurs(invocation)) {
            actors.tell();
        }
        return invocation.proceed();
    }

    private static boolean isOurs(InvocationContext invocation) {
        return invocation.getMethod().getDeclaringClass().getClassLoader() == ActorInterceptor.class.getClassLoader();
    }
}
