package stoa.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import stoa.kernel.Context;

/** Tells the kernel which context it serves in this WAR. */
@ApplicationScoped
class AccountContext {

    @Produces
    @Singleton
    Context context() {
        return new Context("account", "/api/v1/accounts");
    }
}
