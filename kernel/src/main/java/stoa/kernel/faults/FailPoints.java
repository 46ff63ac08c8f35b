package stoa.kernel.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.settings.Settings;

/**
 * Named places at which a test holds the server, so that it can be killed just there. Only in development, and only
 * the place named by {@code stoa.fail.point}: it tells that it was reached by a file in the data folder, and waits
 * for the end of the process.
 */
public final class FailPoints {

    private static final Optional<String> ARMED = armed(Settings.config());

    private FailPoints() { }

    /** Nothing happens unless {@code name} is the armed place. */
    public static void reach(String name) {
        if (ARMED.isPresent() && ARMED.get().equals(name)) {
            hold(name);
        }
    }

    private static Optional<String> armed(Config config) {
        return config.getOptionalValue("stoa.mode", String.class).filter("development"::equals)
                .flatMap(mode -> config.getOptionalValue("stoa.fail.point", String.class));
    }

    private static void hold(String name) {
        try {
            Files.writeString(Path.of(Settings.config().getValue("stoa.data.dir", String.class))
                    .resolve("failpoint-reached"), name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }
}
