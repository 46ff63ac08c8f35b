package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import stoa.catalog.media.entity.MediaFolder;
import stoa.catalog.media.entity.MediaStore;

/** Chooses where pictures are kept. */
@ApplicationScoped
class MediaStores {

    @Produces
    @Singleton
    MediaStore folder(@ConfigProperty(name = "stoa.catalog.media.dir") Path folder) {
        return new MediaFolder(folder);
    }
}
