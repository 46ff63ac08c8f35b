package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.media.entity.Media;
import stoa.catalog.media.entity.MediaProblem;
import stoa.catalog.media.entity.MediaStore;
import stoa.catalog.media.entity.Medias;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Setting;

/** Takes a picture in. The same bytes again are the same picture. Nothing is locked while it is drawn. */
@ApplicationScoped
public class AddMedia {

    @Inject Jdbi jdbi;
    @Inject MediaStore store;
    @Inject KeepMedia keep;
    @Inject @Setting("stoa.catalog.media.limit-bytes") int limit;

    /**
     * @param alt what the picture shows, for those who can't see it; null if it is told where it is used
     * @throws Problem MEDIA_UNREADABLE, or MEDIA_TOO_LARGE if it has too many pixels
     */
    public Media of(byte[] original, String alt) {
        var digest = sha256(original);
        return new Medias(jdbi).byDigest(digest).orElseGet(() -> {
            var drawn = DrawRenditions.of(original);
            var id = Ids.next();
            drawn.bytes().forEach((rendition, file) -> store.put(id, rendition, file));
            return keep.as(new Media(id, digest, drawn.contentType(), drawn.width(), drawn.height(), alt, 1));
        });
    }

    /**
     * All the bytes of an upload.
     *
     * @throws Problem MEDIA_TOO_LARGE
     */
    public byte[] bounded(InputStream bytes) {
        try {
            var original = bytes.readNBytes(limit + 1);
            if (original.length > limit) {
                throw new Problem(MediaProblem.MEDIA_TOO_LARGE).detail("more than " + limit + " bytes");
            }
            return original;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
