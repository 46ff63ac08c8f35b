package stoa.devdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Does in the embedded server what an administrator does in another: database, roles, schemas, extensions. */
final class Bootstrap {

    static final String DATABASE = "stoa";

    private static final Logger LOG = Logger.getLogger(Bootstrap.class.getName());
    private static final String ADMINISTRATOR = "postgres";
    private static final List<String> CONTEXTS = List.of("catalog", "cart", "order", "account", "notification");
    private static final int POLLS = 100;

    private Bootstrap() { }

    /** Safe to repeat. */
    static void run(DataSource server, String url) throws SQLException, IOException {
        try (var connection = server.getConnection()) {
            createDatabase(connection);
        }
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(ADMINISTRATOR);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (var context : CONTEXTS) {
                statement.execute("SELECT set_config('stoa.%1$s_password', 'stoa_%1$s', false)".formatted(context));
            }
            statement.execute(script());
        }
    }

    /** Returns when no client is connected any more, at the latest after ten seconds. */
    static void awaitNobody(DataSource server) {
        try (var connection = server.getConnection(); var statement = connection.prepareStatement("""
                SELECT count(*), pg_sleep(0.1) FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""")) {
            for (int poll = 0; poll < POLLS; poll++) {
                try (var result = statement.executeQuery()) {
                    result.next();
                    if (result.getLong(1) == 0) {
                        return;
                    }
                }
            }
        } catch (SQLException gone) {
            LOG.log(Level.FINE, "PostgreSQL ended before its clients", gone);
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var known = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!known.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    private static String script() throws IOException {
        try (var script = Bootstrap.class.getResourceAsStream("/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
