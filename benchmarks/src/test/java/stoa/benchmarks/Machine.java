package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where figures come from: without it they tell nothing. */
final class Machine {

    private static final double MEBI = 1024.0 * 1024.0;

    private Machine() { }

    static String told(Database database) {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return String.format(Locale.ROOT, "%d processors, %.0f GiB, %s, Java %s, PostgreSQL %s; servers, database and driver share them.",
                Runtime.getRuntime().availableProcessors(), kibibytes() / MEBI, system, System.getProperty("java.version"),
                database.text("SHOW server_version"));
    }

    private static long kibibytes() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
