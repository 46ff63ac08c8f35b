package stoa.systemtests.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A PostgreSQL that Stoa does not keep, of the oldest version it runs on. Its administrator has done the one step that
 * {@code docs/runbooks/database.md} asks for.
 */
public final class ForeignPostgres implements AutoCloseable {

    private static final Path BINARIES = Path.of(System.getProperty("stoa.old-postgres", "target/old-postgres/binaries.jar"));
    private static final Path STEP = Path.of("../liberty-config/postgresql/bootstrap.sql");
    private static final List<String> CONTEXTS = List.of("catalog", "cart", "order", "account", "notification");

    private final EmbeddedPostgres postgres;

    /** @param folder for its files */
    public ForeignPostgres(Path folder) {
        try {
            Files.createDirectories(folder);
            postgres = EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> binaries())
                    .setOverrideWorkingDirectory(folder.resolve("unpacked").toFile())
                    .setDataDirectory(folder.resolve("postgres"))
                    .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "on").start();
            prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/stoa";
    }

    /** The password of a context's role. */
    public static String passwordOf(String context) {
        return "of " + context + "'s own";
    }

    /** As the administrator. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    private void prepare() throws SQLException, IOException {
        try (var server = postgres.getPostgresDatabase().getConnection(); var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE stoa");
        }
        try (var database = connection(); var statement = database.createStatement()) {
            for (var context : CONTEXTS) {
                statement.execute("SELECT set_config('stoa." + context + "_password', '"
                        + passwordOf(context).replace("'", "''") + "', false)");
            }
            statement.execute(Files.readString(STEP));
        }
    }

    private static InputStream binaries() throws IOException {
        var jar = new JarFile(BINARIES.toFile());
        var archive = jar.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst().orElseThrow();
        return jar.getInputStream(archive);
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
