package stoa.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A named place in the server at which it is held, to be killed there. Armed while the server runs, by a file. */
public final class FailPoint {

    private static final Duration REACHED = Duration.ofSeconds(30);

    private final String name;
    private final Path armed;
    private final Path reached;

    private FailPoint(String name, Path dataDir) {
        this.name = name;
        this.armed = dataDir.resolve("failpoint");
        this.reached = dataDir.resolve("failpoint-reached");
    }

    public static FailPoint armed(Stoa stoa, String name) {
        var point = new FailPoint(name, stoa.dataDir());
        try {
            Files.deleteIfExists(point.reached);
            Files.writeString(point.armed, name);
            return point;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server stands there; from then on nothing is armed. */
    public void awaitReached() {
        Await.until("the server stands at " + name, REACHED, () -> Files.exists(reached));
        disarm();
    }

    public void disarm() {
        try {
            Files.deleteIfExists(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
