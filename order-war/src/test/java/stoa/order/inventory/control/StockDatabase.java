package stoa.order.inventory.control;

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
import stoa.devdb.DevDataSource;

/** A real PostgreSQL with order's schema, started once for all tests of a JVM, behind a small pool. */
final class StockDatabase implements ConnectionFactory {

    private static final int CONNECTIONS = 16;
    private static final Jdbi JDBI = Jdbi.create(new StockDatabase());

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    private StockDatabase() {
        try {
            var source = new DevDataSource();
            source.setUrl("");
            source.setUser("stoa_order");
            source.setPassword("stoa_order");
            source.setOptions("-c lock_timeout=2s");
            source.setDataDir(folder().toString());
            Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(source.getConnection());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Jdbi jdbi() {
        return JDBI;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/stock")), "db");
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
