package stoa.catalog.documents.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.LongConsumer;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Entity tags like {@code "version.digest"}: the digest moves with everything shown, as availability does;
 * a change by staff only has to know the version.
 */
public final class VersionTags {

    private VersionTags() { }

    /** @return a check that throws PRECONDITION_REQUIRED without {@code If-Match}, PRECONDITION_FAILED if it differs */
    public static LongConsumer ifMatch(HttpHeaders headers) {
        var told = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return version -> {
            if (told == null || told.isBlank()) {
                throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
            }
            if (Arrays.stream(told.split(",")).map(String::strip).noneMatch(tag -> names(tag, version))) {
                throw new Problem(CommonProblem.PRECONDITION_FAILED);
            }
        };
    }

    private static boolean names(String tag, long version) {
        return tag.equals("*") || tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + ".");
    }
}
