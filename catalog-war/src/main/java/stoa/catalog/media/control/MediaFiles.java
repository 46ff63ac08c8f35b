package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.media.entity.Medias;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Pictures that an import names: files in its own folder, or pictures that we already keep. */
@ApplicationScoped
public class MediaFiles {

    @Inject Jdbi jdbi;
    @Inject AddMedia add;
    @Inject @Setting("stoa.catalog.media.import-dir") String folder;

    /** @return the pictures by name; what is no readable picture is left out */
    @Transactional
    public Map<String, UUID> imported(Collection<String> names) {
        var pictures = new HashMap<String, UUID>();
        names.forEach(name -> imported(name).ifPresent(id -> pictures.put(name, id)));
        return pictures;
    }

    /** Those of the ids that are pictures of ours. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new Medias(jdbi).existing(ids);
    }

    private Optional<UUID> imported(String name) {
        var file = Optional.of(Path.of(folder, name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var bytes = Files.newInputStream(file.get())) {
            return Optional.of(add.of(add.bounded(bytes), null).id());
        } catch (Problem refused) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
