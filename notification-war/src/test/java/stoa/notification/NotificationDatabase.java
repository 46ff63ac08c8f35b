package stoa.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import stoa.devdb.EmbeddedServer;

/**
 * A real PostgreSQL with the kernel's and notification's tables, made once for all tests of a JVM. It is a database of
 * its own, as the server may serve a container's tests too, whose timers are at work.
 */
public final class NotificationDatabase {

    private static final String NAME = "notification_under_test";
    private static final Jdbi JDBI = made();

    private NotificationDatabase() { }

    public static Jdbi jdbi() {
        return JDBI;
    }

    private static Jdbi made() {
        try {
            var server = EmbeddedServer.startedIn(folder()).url();
            try (var connection = source(server).getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
            var source = source(server.substring(0, server.lastIndexOf('/') + 1) + NAME);
            migrate(source, "kernel");
            migrate(source, "migration");
            return Jdbi.create(source);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void migrate(PGSimpleDataSource source, String folder) {
        Flyway.configure().dataSource(source).locations("classpath:db/" + folder).table(folder + "_history")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/notification-database")), "db");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
