package stoa.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import stoa.kernel.Context;

/** Alive means: the process answers. It never looks at a dependency, as a restart would not mend one. */
@Liveness
@ApplicationScoped
class Alive implements HealthCheck {

    @Inject Context context;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up(context.name() + "-alive");
    }
}
