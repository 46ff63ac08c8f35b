package stoa.catalog.imports.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ImportFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path directory;
    final UUID open = UUID.randomUUID();
    final ImportFolder folder = new ImportFolder();

    @Test
    void whatNoJobWaitsForIsSweptOnceItIsOld() throws IOException {
        file(UUID.randomUUID() + ".csv", Duration.ofHours(2));
        file(UUID.randomUUID() + ".ndjson.part", Duration.ofHours(2));
        var kept = List.of(file(open + ".ndjson", Duration.ofHours(2)), file(UUID.randomUUID() + ".csv", Duration.ofMinutes(5)),
                file("notes.csv", Duration.ofHours(2)));
        folder.folder = directory.toString();
        folder.sweep(Set.of(open), NOW.minus(Duration.ofHours(1)));
        try (var left = Files.list(directory)) {
            assertEquals(Set.copyOf(kept), Set.copyOf(left.toList()));
        }
    }

    @Test
    void aFolderThatIsNotThereYetIsSwept() {
        folder.folder = directory.resolve("none").toString();
        assertDoesNotThrow(() -> folder.sweep(Set.of(), NOW));
    }

    private Path file(String name, Duration age) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(directory.resolve(name)), FileTime.from(NOW.minus(age)));
    }
}
