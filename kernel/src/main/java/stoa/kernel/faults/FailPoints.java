package stoa.kernel.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.settings.Settings;

/**
 * Named places at which a test holds the server, so that it can be killed just there. Only in development, and only
 * the place named by {@code stoa.fail.point} or, while the server runs, by the file {@code failpoint} in the data
 * folder: it tells that it was reached by a file beside that one, and waits for the end of the process.
 */
public final class FailPoints {

    private static final Optional<Path> FOLDER = folder(Settings.config());
    private static final Optional<String> ARMED =
            FOLDER.flatMap(folder -> Settings.config().getOptionalValue("stoa.fail.point", String.class));

    private FailPoints() { }

    /** Nothing happens unless {@code name} is the armed place. */
    public static void reach(String name) {
        FOLDER.filter(folder -> armed(folder).filter(name::equals).isPresent()).ifPresent(folder -> hold(folder, name));
    }

    private static Optional<Path> folder(Config config) {
        return config.getOptionalValue("stoa.mode", String.class).filter("development"::equals)
                .flatMap(mode -> config.getOptionalValue("stoa.data.dir", Path.class));
    }

    private static Optional<String> armed(Path folder) {
        return ARMED.or(() -> {
            try {
                var file = folder.resolve("failpoint");
                return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
            } catch (NoSuchFileException disarmed) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static void hold(Path folder, String name) {
        try {
            Files.writeString(folder.resolve("failpoint-reached"), name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }
}
