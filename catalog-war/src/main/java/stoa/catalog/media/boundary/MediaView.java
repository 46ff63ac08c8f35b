package stoa.catalog.media.boundary;

import java.util.UUID;
import stoa.catalog.media.entity.Media;
import stoa.catalog.media.entity.MediaPaths;

/**
 * A picture that we keep.
 *
 * @param url of its large rendition; other sizes by replacing the last segment
 */
public record MediaView(UUID id, String url, String alt, int width, int height) {

    static MediaView of(Media media) {
        return new MediaView(media.id(), MediaPaths.large(media.id()), media.alt(), media.width(), media.height());
    }
}
