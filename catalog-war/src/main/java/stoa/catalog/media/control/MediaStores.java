package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import stoa.catalog.media.entity.MediaFolder;
import stoa.catalog.media.entity.MediaStore;
import stoa.kernel.settings.Setting;

/** Chooses where pictures are kept. */
@ApplicationScoped
class MediaStores {

    @Produces
    @Singleton
    MediaStore folder(@Setting("stoa.catalog.media.dir") String folder) {
        return new MediaFolder(Path.of(folder));
    }
}
