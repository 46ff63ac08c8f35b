package stoa.catalog.media.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.media.entity.Media;
import stoa.catalog.media.entity.MediaStore;
import stoa.catalog.media.entity.Medias;
import stoa.catalog.media.entity.Rendition;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Finds pictures and their bytes. */
@ApplicationScoped
public class ReadMedia {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Inject Jdbi jdbi;
    @Inject MediaStore store;

    /** A rendition's bytes. */
    public record Picture(byte[] bytes, String contentType) { }

    /** @throws Problem NOT_FOUND */
    public Media described(UUID id) {
        return new Medias(jdbi).byId(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** @throws Problem NOT_FOUND, for an unknown size too */
    public Picture rendition(UUID id, String word) {
        return Rendition.of(word).flatMap(rendition -> store.get(id, rendition))
                .map(bytes -> new Picture(bytes, isPng(bytes) ? "image/png" : "image/jpeg"))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static boolean isPng(byte[] bytes) {
        for (int i = 0; i < PNG.length; i++) {
            if (i >= bytes.length || bytes[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }
}
