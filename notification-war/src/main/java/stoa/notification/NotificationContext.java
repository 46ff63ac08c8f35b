package stoa.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import stoa.kernel.Context;

/** Tells the kernel which context it serves in this WAR. */
@ApplicationScoped
class NotificationContext {

    @Produces
    @Singleton
    Context context() {
        return new Context("notification", "/api/v1/notifications");
    }
}
