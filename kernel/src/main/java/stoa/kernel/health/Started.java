package stoa.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import stoa.kernel.Context;
import stoa.kernel.persistence.Migrations;

/** Started means: the schema was migrated once. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    @Inject Context context;
    @Inject Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(context.name() + "-started").status(migrations.done()).build();
    }
}
