package stoa.catalog.media.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** Pictures in a folder, spread over 256 others by the end of their ids. */
public final class MediaFolder implements MediaStore {

    private final Path root;

    public MediaFolder(Path root) {
        this.root = root;
    }

    /** Nobody ever sees half a file: it gets its name when it is complete. */
    @Override
    public void put(UUID id, Rendition rendition, byte[] bytes) {
        var file = file(id, rendition);
        try {
            Files.createDirectories(file.getParent());
            var unfinished = Files.createTempFile(file.getParent(), "unfinished", ".tmp");
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public Optional<byte[]> get(UUID id, Rendition rendition) {
        try {
            return Optional.of(Files.readAllBytes(file(id, rendition)));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(UUID id, Rendition rendition) {
        var name = id.toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name).resolve(rendition.word());
    }
}
