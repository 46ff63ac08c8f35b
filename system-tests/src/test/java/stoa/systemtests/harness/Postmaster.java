package stoa.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded PostgreSQL of a data folder, as its {@code postmaster.pid} tells it. */
public record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    public static Optional<Postmaster> in(Path dataDir) {
        var file = dataDir.resolve("postgres").resolve("postmaster.pid");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of();
            return lines.size() <= PORT_LINE ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/stoa";
    }
}
