package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import stoa.systemtests.harness.Await;

/** The floor in a Liberty server of its own, beside Stoa's in the same installation. */
final class FloorProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(2);

    private final Process launcher;
    private final Thread atExit = new Thread(this::kill, "floor-kill-at-exit");
    private final URI base;

    FloorProcess(Path liberty, Path folder, String databaseUrl) {
        var server = liberty.resolve("usr").resolve("servers").resolve("floor");
        try (var socket = new ServerSocket(0)) {
            Files.createDirectories(server.resolve("apps"));
            Files.createDirectories(server.resolve("lib").resolve("postgresql"));
            Files.createDirectories(folder);
            copy(Path.of("src/main/floor/server.xml"), server.resolve("server.xml"));
            copy(Path.of("../liberty-config/jvm.options"), server.resolve("jvm.options"));
            copy(Path.of("../liberty-config/server.env"), server.resolve("server.env"));
            copy(onlyIn(Path.of("target"), "-floor.war"), server.resolve("apps").resolve("floor.war"));
            var driver = onlyIn(liberty.resolve("usr/servers/stoa/lib/postgresql"), ".jar", "postgresql-");
            copy(driver, server.resolve("lib").resolve("postgresql").resolve(driver.getFileName()));
            base = URI.create("http://localhost:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var builder = new ProcessBuilder(liberty.resolve("bin/server").toString(), "run", "floor").redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
        builder.environment().put("STOA_HTTP_PORT", String.valueOf(base.getPort()));
        builder.environment().put("STOA_DB_URL", databaseUrl);
        try {
            launcher = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
        Await.until("the floor is ready (see " + folder + ")", READY, this::isReady);
    }

    URI base() {
        return base;
    }

    /** The JVM's. */
    long pid() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow().pid();
    }

    private boolean isReady() {
        try (var client = new Client(base)) {
            return client.get("/api/v1/ping").path("ok").asBoolean();
        } catch (IOException | UncheckedIOException | Client.Wrong notYet) {
            return false;
        }
    }

    private static Path onlyIn(Path folder, String end, String... start) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .filter(file -> start.length == 0 || file.getFileName().toString().startsWith(start[0])).findFirst().orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws InterruptedException {
        launcher.descendants().forEach(ProcessHandle::destroy);
        launcher.destroy();
        if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void kill() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }
}
