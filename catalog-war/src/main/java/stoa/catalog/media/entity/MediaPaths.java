package stoa.catalog.media.entity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where our own pictures are read, from the server's root. */
public final class MediaPaths {

    private static final String ROOT = "/api/v1/catalog/media/";
    private static final Pattern OURS = Pattern.compile(Pattern.quote(ROOT)
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?:thumb|small|medium|large)");

    private MediaPaths() { }

    /** The path of the large rendition; the last segment names the size. */
    public static String large(UUID id) {
        return ROOT + id + "/large";
    }

    /** The picture that a path is of. */
    public static Optional<UUID> idIn(String path) {
        var match = OURS.matcher(path);
        return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
    }
}
