package stoa.kernel.limits;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import stoa.kernel.web.Caller;

/** Counts calls by who calls, once that is known: against the limit {@code account} of people, {@code key} of API keys. */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
public class CallerLimit implements ContainerRequestFilter {

    @Inject Limits limits;
    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.subject().ifPresent(subject -> limits.take(caller.isMachine() ? "key" : "account", subject));
    }
}
