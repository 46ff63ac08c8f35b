package stoa.catalog.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.Paths;

/** Where imports wait: what is stored here survives the end of the server. */
@ApplicationScoped
class ImportFolder {

    private static final int BUFFER = 1 << 16;
    private static final Pattern STORED = Pattern.compile("(" + Paths.UUID + ")\\.(csv|ndjson)(\\.part)?");

    @Inject @Setting("stoa.catalog.imports.dir") String folder;
    @Inject @Setting("stoa.catalog.imports.limit-bytes") long limit;

    /**
     * Stores a stream under a name, all of it or nothing.
     *
     * @return bytes stored
     * @throws Problem TOO_LARGE if there are more than {@code stoa.catalog.imports.limit-bytes}
     */
    public long store(String name, InputStream body) {
        var part = Path.of(folder, name + ".part");
        try {
            Files.createDirectories(part.getParent());
            try {
                long size = write(part, body);
                Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
                sync(part.getParent());
                return size;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unstored) {
            throw new UncheckedIOException(unstored);
        }
    }

    public Path file(String name) {
        return Path.of(folder, name);
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /**
     * Deletes what no job will ask for any more.
     *
     * @param kept   imports that are still waited for
     * @param before files written to since then are spared: their job may not be there yet
     */
    public void sweep(Set<UUID> kept, Instant before) {
        if (Files.isDirectory(Path.of(folder))) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.filter(one -> isLeft(one.getFileName().toString(), kept)).toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static boolean isLeft(String name, Set<UUID> kept) {
        var stored = STORED.matcher(name);
        return stored.matches() && !kept.contains(UUID.fromString(stored.group(1)));
    }

    private long write(Path part, InputStream body) throws IOException {
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Problem(CommonProblem.TOO_LARGE).detail("An import may have " + limit + " bytes");
                }
                for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining();) {
                    out.write(bytes);
                }
            }
            out.force(true);
            return size;
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
