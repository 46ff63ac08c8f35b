package stoa.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stoa.systemtests.harness.Await;

/** The one PostgreSQL of both servers, as durable as in earnest, which counts statements. */
final class Database implements AutoCloseable {

    static final List<String> CONTEXTS = List.of("catalog", "cart", "order", "account", "notification");

    private static final Path STEP = Path.of("../liberty-config/postgresql/bootstrap.sql");
    private static final Path FLOOR = Path.of("src/main/floor/schema.sql");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HEARD = Duration.ofMillis(500);

    private final EmbeddedPostgres postgres;
    private final long pid;

    Database(Path folder) {
        this(folder, Map.of());
    }

    /** @param settings of PostgreSQL's beside the usual ones, or in their place */
    Database(Path folder, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
            var builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres"))
                    .setOverrideWorkingDirectory(folder.resolve("unpacked").toFile())
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "400").setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8");
            settings.forEach(builder::setServerConfig);
            postgres = builder.start();
            pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid")).get(0).strip());
            prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/stoa";
    }

    /** The postmaster's. */
    long pid() {
        return pid;
    }

    static String passwordOf(String context) {
        return context + "-password";
    }

    /** Makes the floor's tables of what Stoa has imported; all tables of both are then as after a long rest. */
    void layFloor() {
        execute(read(FLOOR));
        execute("VACUUM ANALYZE");
    }

    void execute(String script) {
        try (var connection = connect("postgres", ""); var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection as the floor's server has them, without the server. */
    Connection connectAsFloor() throws SQLException {
        return DriverManager.getConnection(url() + "?stringtype=unspecified&reWriteBatchedInserts=true"
                + "&options=-c%20lock_timeout=2s%20-c%20plan_cache_mode=force_generic_plan", "floor", "floor");
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(url() + "?stringtype=unspecified&reWriteBatchedInserts=true", user, password);
    }

    /** Statements that a server's roles have run so far. */
    long statements(String server) {
        return number("""
                SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                 WHERE r.rolname LIKE '%s'""".formatted(server.equals("floor") ? "floor" : "stoa%"));
    }

    long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The one value that the query finds. */
    String text(String query) {
        try (var connection = connect("postgres", ""); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Messages in the outboxes that have not been sent. */
    long unsent() {
        return CONTEXTS.stream().mapToLong(context -> number(
                "SELECT count(*) FROM stoa_" + context + ".outbox_message WHERE sent_at IS NULL")).sum();
    }

    /** Waits until the events are sent, and a moment for those who listen to them; not for ever, if they are not. */
    void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (unsent() > 0 && System.nanoTime() < end) {
            Await.pause(LOOK);
        }
        Await.pause(HEARD);
    }

    /** Rows as texts. */
    List<List<String>> rows(String query) {
        try (var connection = connect("postgres", ""); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void prepare() throws SQLException {
        try (var server = postgres.getPostgresDatabase().getConnection(); var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE stoa");
        }
        execute("CREATE EXTENSION pg_stat_statements");
        try (var connection = connect("postgres", ""); var statement = connection.createStatement()) {
            for (var context : CONTEXTS) {
                statement.execute("SELECT set_config('stoa." + context + "_password', '" + passwordOf(context) + "', false)");
            }
            statement.execute(read(STEP));
        }
    }

    static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
