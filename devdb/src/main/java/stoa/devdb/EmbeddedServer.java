package stoa.devdb;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real PostgreSQL as a child of this JVM: at most one, listening on the loopback address only. It writes as durably
 * as a server in earnest, survives nothing of its own after the JVM, and leaves its data for the next start.
 */
public final class EmbeddedServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static EmbeddedServer running;

    private final EmbeddedPostgres postgres;
    private final String url;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + Bootstrap.DATABASE;
    }

    /**
     * Starts the server, or tells the one that runs already.
     *
     * @param data the installation's folder; the database lies in {@code postgres} in it
     * @throws SQLException if it can't start, or another Stoa uses the folder
     */
    public static synchronized EmbeddedServer startedIn(Path data) throws SQLException {
        if (running == null) {
            running = start(data);
        }
        return running;
    }

    /** JDBC URL of Stoa's database. */
    public String url() {
        return url;
    }

    public int port() {
        return postgres.getPort();
    }

    private static EmbeddedServer start(Path data) throws SQLException {
        try {
            Files.createDirectories(data);
            FolderLock.take(data);
            var cluster = data.resolve("postgres");
            Orphan.in(cluster).ifPresent(Orphan::stop);
            Cluster.discardHalfMade(cluster);
            var server = new EmbeddedServer(launch(data, cluster));
            Cluster.markMade(cluster);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stoa-postgres-stop"));
            Bootstrap.run(server.postgres.getPostgresDatabase(), server.url);
            return server;
        } catch (IOException | RuntimeException failed) {
            throw new SQLException("No embedded PostgreSQL in " + data + ": " + failed, failed);
        }
    }

    private static EmbeddedPostgres launch(Path data, Path cluster) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.resolve("unpacked").toFile())
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(PATIENCE).setRegisterShutdownHook(false)
                .setOutputRedirector(Redirect.appendTo(data.resolve("postgres.log").toFile()))
                .setErrorRedirector(Redirect.appendTo(data.resolve("postgres.log").toFile()))
                .start();
    }

    /** Waits until the application server has hung up, then ends PostgreSQL. */
    private void stop() {
        Bootstrap.awaitNobody(postgres.getPostgresDatabase());
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
