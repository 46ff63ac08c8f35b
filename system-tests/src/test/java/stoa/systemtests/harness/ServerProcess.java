package stoa.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The packaged application on its real server, as a process of its own with its own data folder. It can be stopped as
 * an operator stops it, killed as a machine kills it, and started again on what was left. One at a time.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration STOPPED = Duration.ofSeconds(60);

    private final String name;
    private final Path folder;
    private final int port = Ports.free();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Thread atExit = new Thread(this::killAll, "stoa-kill-at-exit");
    private Stoa stoa;
    private Process launcher;
    private List<String> postmasterCommand = List.of();

    /** @param name of its folder under the build's, emptied here */
    public ServerProcess(String name) {
        this.name = name;
        this.folder = Path.of(System.getProperty("stoa.servers", "target/servers"), name).toAbsolutePath();
        empty(folder);
        this.stoa = new Stoa(URI.create("http://localhost:" + port), folder.resolve("data"));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Sets a variable of the next start's environment. */
    public ServerProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What the variable is set to. */
    public String variable(String name) {
        return environment.get(name);
    }

    /** Takes the variable away again. */
    public ServerProcess without(String variable) {
        environment.remove(variable);
        return this;
    }

    /**
     * Runs it as in production from now on: without what only a development server has, and with the keys and secrets
     * of {@code other}, whose staff it knows.
     */
    public ServerProcess inProduction(Stoa other) {
        var usr = folder.resolve("usr");
        copy(liberty().resolve("usr"), usr, List.of("development", "workarea", "logs"));
        stoa = new Stoa(stoa.base(), stoa.dataDir(), other.tokens());
        return with("STOA_MODE", "production").with("WLP_USER_DIR", usr.toString())
                .with("STOA_JWKS_LOCATION", other.dataDir().resolve("keys").resolve("jwks.json").toUri().toString())
                .with("STOA_SIGNING_KEYS_DIR", other.dataDir().resolve("signing-keys").toString())
                .with("STOA_SECRETS_DIR", other.dataDir().resolve("secrets").toString());
    }

    public Stoa stoa() {
        return stoa;
    }

    public Path log() {
        return folder.resolve("console.log");
    }

    /** Starts, and returns when the server is ready. */
    public Duration start() {
        var begun = Instant.now();
        launch();
        Await.until(name + " is ready (see " + log() + ")", READY, () -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("The server " + name + " ended, see " + log());
            }
            return isReady();
        });
        return Duration.between(begun, Instant.now());
    }

    /** Starts, and returns when the log gives the reason why it will not be ready. */
    public void startInVain(String reason) {
        launch();
        Await.until(reason + " (see " + log() + ")", READY, () -> read(log()).contains(reason));
        if (isReady()) {
            throw new AssertionError(name + " is ready in spite of: " + reason);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path liberty() {
        return Path.of(System.getProperty("stoa.liberty", "target/liberty/wlp")).toAbsolutePath();
    }

    private void launch() {
        var builder = new ProcessBuilder(liberty().resolve("bin/server").toString(), "run", "stoa")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(new java.io.File("/dev/null"));
        var variables = builder.environment();
        variables.keySet().removeIf(variable -> variable.startsWith("STOA_") || variable.startsWith("WLP_"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
        variables.put("STOA_MODE", "development");
        variables.put("STOA_HTTP_PORT", String.valueOf(port));
        variables.put("STOA_DATA_DIR", stoa.dataDir().toString());
        variables.putAll(environment);
        try {
            Files.createDirectories(folder);
            launcher = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return stoa.get("/health/ready").patience(Duration.ofSeconds(5)).send().status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** SIGKILL to the server; its PostgreSQL is left alone, as when the kernel's memory killer picks one process. */
    public void kill() {
        java().ifPresent(server -> {
            server.destroyForcibly();
            await(server);
        });
        launcher.destroyForcibly();
        await(launcher.toHandle());
    }

    /** SIGKILL to PostgreSQL. */
    public void killPostgres() {
        postgres().ifPresent(postmaster -> {
            postmasterCommand = Postmaster.commandOf(postmaster.pid());
            postmaster.destroyForcibly();
            await(postmaster);
        });
    }

    /** Starts the killed PostgreSQL as it was started before, on the same port, as its keeper would. */
    public void restartPostgres() {
        Await.until("PostgreSQL is back", STOPPED, () -> {
            Postmaster.run(postmasterCommand, folder.resolve("postgres-again.log"));
            Await.pause(Duration.ofSeconds(1));
            return postgres().isPresent();
        });
    }

    /** Ends the server as Ctrl-C does; PostgreSQL has to be gone with it. */
    public void stop() {
        java().ifPresent(server -> {
            server.destroy();
            await(server);
        });
        await(launcher.toHandle());
        Await.until("PostgreSQL ended with its server", STOPPED, () -> postgres().isEmpty());
    }

    @Override
    public void close() {
        try {
            if (launcher != null && launcher.isAlive()) {
                stop();
            }
        } finally {
            killAll();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void killAll() {
        if (launcher != null) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
        killPostgres();
    }

    public boolean isRunning() {
        return launcher != null && launcher.isAlive();
    }

    /** The server's JVM. */
    public long pid() {
        return java().orElseThrow().pid();
    }

    /** The JVM: the launching script itself once it has handed over, or its child. */
    private Optional<ProcessHandle> java() {
        if (launcher == null || !launcher.isAlive()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.children())
                .filter(process -> process.info().command().orElse("").endsWith("/java")).findFirst();
    }

    private Optional<ProcessHandle> postgres() {
        return Postmaster.in(stoa.dataDir()).map(Postmaster::pid).flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(STOPPED.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Process " + process.pid() + " does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to, List<String> leftOut) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (var file : files.filter(file -> leftOut.stream().noneMatch(name -> from.relativize(file).startsWith(
                    Path.of("servers", "stoa", name)))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
