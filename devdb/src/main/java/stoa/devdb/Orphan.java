package stoa.devdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL whose JVM was killed: it lives on and holds its folder. */
final class Orphan {

    private static final int PATIENCE_SECONDS = 60;

    private final ProcessHandle process;

    private Orphan(ProcessHandle process) {
        this.process = process;
    }

    /** The PostgreSQL that {@code postmaster.pid} names, if the process of that number still is one. */
    static Optional<Orphan> in(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream().findFirst().map(String::strip).map(Long::valueOf)
                .flatMap(ProcessHandle::of).filter(Orphan::isPostgres).map(Orphan::new);
    }

    /** Asks it to end, which it does as soon as its last client is gone; its clients died with their JVM. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new IllegalStateException("PostgreSQL (process " + process.pid() + ") still runs: end it", stubborn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isPostgres(ProcessHandle candidate) {
        return candidate.info().command().filter(command -> Path.of(command).endsWith("bin/postgres")).isPresent();
    }
}
