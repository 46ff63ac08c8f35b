package stoa.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Entity tags (RFC 9110, section 8.8.3) made of a row's version, and the check of {@code If-Match}. */
public final class Etags {

    private Etags() { }

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @throws Problem PRECONDITION_REQUIRED without an {@code If-Match} header, PRECONDITION_FAILED if it does not
     *                 name this version
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        var told = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (told == null || told.isBlank()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
        }
        var current = '"' + Long.toString(version) + '"';
        if (Arrays.stream(told.split(",")).map(String::strip).noneMatch(tag -> tag.equals("*") || tag.equals(current))) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }
}
