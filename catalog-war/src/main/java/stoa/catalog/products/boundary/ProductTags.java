package stoa.catalog.products.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.LongConsumer;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Entity tags of products: {@code "version.digest"}. The digest moves with everything shown, as availability does;
 * a change by staff only has to know the version.
 */
final class ProductTags {

    private ProductTags() { }

    /** @return a check that throws PRECONDITION_REQUIRED without {@code If-Match}, PRECONDITION_FAILED if it differs */
    static LongConsumer ifMatch(HttpHeaders headers) {
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
