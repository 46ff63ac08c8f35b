package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.media.entity.ImportFiles;
import stoa.catalog.media.entity.ImportFiles.Mark;
import stoa.catalog.media.entity.ImportFiles.Taken;
import stoa.catalog.media.entity.Medias;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Pictures that products name: files in the import's own folder, or pictures that we already keep. */
@ApplicationScoped
public class MediaFiles {

    private static final Pattern PLAIN_NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,254}");

    @Inject Jdbi jdbi;
    @Inject AddMedia add;
    @Inject @Setting("stoa.catalog.media.import-dir") String folder;

    /** Whether it can name a file in the folder, and none elsewhere. */
    public static boolean isPlainName(String name) {
        return PLAIN_NAME.matcher(name).matches();
    }

    /**
     * Draws the files that are new or changed, as far as they are readable pictures. Called before the transaction
     * that refers to them, as drawing takes its time.
     */
    public void take(Collection<String> names) {
        var files = new ImportFiles(jdbi);
        var taken = files.of(names);
        for (var name : Set.copyOf(names)) {
            var before = Optional.ofNullable(taken.get(name));
            var now = file(name).map(MediaFiles::mark);
            if (!before.map(Taken::mark).equals(now)) {
                now.flatMap(mark -> drawn(name).map(picture -> new Taken(mark, picture)))
                        .ifPresentOrElse(picture -> files.put(name, picture), () -> files.remove(name));
            }
        }
    }

    /** The pictures of those files that were taken, by name. */
    public Map<String, UUID> taken(Collection<String> names) {
        return new ImportFiles(jdbi).of(names).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().mediaId()));
    }

    /** Those of the files that are there. */
    public Set<String> present(Collection<String> names) {
        return names.stream().filter(name -> file(name).isPresent()).collect(Collectors.toSet());
    }

    /** Those of the ids that are pictures of ours. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new Medias(jdbi).existing(ids);
    }

    private Optional<Path> file(String name) {
        return Optional.of(name).filter(MediaFiles::isPlainName).map(plain -> Path.of(folder, plain))
                .filter(Files::isRegularFile);
    }

    private static Mark mark(Path file) {
        try {
            return new Mark(Files.size(file), Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<UUID> drawn(String name) {
        try (var bytes = Files.newInputStream(Path.of(folder, name))) {
            return Optional.of(add.of(add.bounded(bytes), null).id());
        } catch (Problem refused) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
