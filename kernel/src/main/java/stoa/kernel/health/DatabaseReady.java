package stoa.kernel.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import stoa.kernel.Context;
import stoa.kernel.persistence.Migrations;

/** Ready means: the database answers and its schema is migrated. What is optional never gates. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Inject Context context;
    @Inject DataSource dataSource;
    @Inject Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(context.name() + "-database").status(migrations.done() && answers()).build();
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
