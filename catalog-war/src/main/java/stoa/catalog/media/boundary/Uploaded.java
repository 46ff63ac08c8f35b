package stoa.catalog.media.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** The parts of an upload: exactly one {@code file}, at most one {@code alt}. */
@ApplicationScoped
class Uploaded {

    private static final int LONGEST_ALT = 2_000;
    private static final Set<String> KNOWN = Set.of("file", "alt");

    InputStream file(List<EntityPart> parts) {
        var files = parts.stream().filter(part -> part.getName().equals("file")).toList();
        if (files.size() != 1) {
            throw invalid("/file", files.isEmpty() ? "required" : "duplicate", "must be exactly one part");
        }
        return files.get(0).getContent();
    }

    /** Null if none was told. */
    String alt(List<EntityPart> parts) {
        parts.stream().filter(part -> !KNOWN.contains(part.getName())).findFirst().ifPresent(part -> {
            throw invalid("/" + part.getName(), "unknown", "is not known here");
        });
        var alts = parts.stream().filter(part -> part.getName().equals("alt")).map(Uploaded::text).toList();
        if (alts.size() > 1 || alts.stream().anyMatch(alt -> alt.length() > LONGEST_ALT || alt.indexOf('\0') >= 0)) {
            throw invalid("/alt", "invalid", "must be one text of at most " + LONGEST_ALT + " characters");
        }
        return alts.isEmpty() ? null : alts.get(0);
    }

    private static String text(EntityPart part) {
        try (var content = part.getContent()) {
            return new String(content.readNBytes(LONGEST_ALT * 4 + 1), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Problem(CommonProblem.INVALID_REQUEST, broken).detail("The upload broke off");
        }
    }

    private static Problem invalid(String pointer, String code, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(pointer, code, message);
    }
}
