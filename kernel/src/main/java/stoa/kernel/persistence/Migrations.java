package stoa.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import stoa.kernel.settings.Setting;

/**
 * Brings the context's schema to what the code expects: first the kernel's tables, then the context's own, each with
 * a history of its own. Where a job migrates ({@code stoa.migrate=false}), the schema is only checked.
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
        var flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource).locations("classpath:" + location).table(history)
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
