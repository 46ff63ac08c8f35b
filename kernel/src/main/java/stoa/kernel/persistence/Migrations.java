package stoa.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import stoa.kernel.settings.Setting;

/**
 * Brings the context's schema to what the code expects: first the kernel's tables, then the context's own, each with
 * a history of its own. Where a job migrates ({@code stoa.migrate=false}), the schema is only checked.
 * <p>A script beside which a {@code .conf} says {@code executeInTransaction=false} may build indexes concurrently: what
 * waits for the end of all transactions would wait for ever for one that holds the lock on the history, so that lock is
 * the session's.
 */
@ApplicationScoped
public class Migrations {

    @Inject DataSource dataSource;
    @Inject @Setting("stoa.migrate") boolean migrate;

    private volatile boolean done;

    /** @throws org.flywaydb.core.api.FlywayException if the schema can't be what the code expects */
    public void run() {
        apply("db/kernel", "kernel_history");
        apply("db/migration", "context_history");
        done = true;
    }

    /** Whether the schema is what the code expects. */
    public boolean done() {
        return done;
    }

    private void apply(String location, String history) {
        var settings = Flyway.configure(Thread.currentThread().getContextClassLoader());
        settings.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        var flyway = settings.dataSource(dataSource).locations("classpath:" + location).table(history)
                .baselineOnMigrate(true).baselineVersion("0").validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .load();
        if (migrate) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
    }
}
