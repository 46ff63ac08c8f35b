package stoa.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import stoa.devdb.EmbeddedServer;

/**
 * A real PostgreSQL with the kernel's and account's tables, made once for all tests of a JVM, behind a small pool. It is
 * a database of its own, as the server may serve a container's tests too, whose timers are at work.
 */
public final class AccountDatabase implements ConnectionFactory {

    private static final int CONNECTIONS = 16;
    private static final String NAME = "account_under_test";
    private static final Jdbi JDBI = Jdbi.create(new AccountDatabase());

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    private AccountDatabase() {
        try {
            var server = EmbeddedServer.startedIn(folder()).url();
            try (var connection = source(server).getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
            var source = source(server.substring(0, server.lastIndexOf('/') + 1) + NAME);
            migrate(source, "kernel");
            migrate(source, "migration");
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(source.getConnection());
            }
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
        source.setStringType("unspecified"); // as the server has it
        source.setOptions("-c lock_timeout=2s");
        return source;
    }

    public static Jdbi jdbi() {
        return JDBI;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/account-database")), "db");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException(stopped);
        }
    }

    @Override
    public void closeConnection(Connection connection) {
        idle.add(connection);
    }
}
