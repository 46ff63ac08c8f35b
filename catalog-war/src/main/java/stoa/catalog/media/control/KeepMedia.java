package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.media.entity.Media;
import stoa.catalog.media.entity.Medias;

/** Writes down a picture whose bytes are stored: the short end of {@link AddMedia}. */
@ApplicationScoped
class KeepMedia {

    @Inject Jdbi jdbi;

    /** @return the picture that has these bytes; another than {@code drawn} if somebody was faster */
    @Transactional
    Media as(Media drawn) {
        return new Medias(jdbi).add(drawn);
    }
}
