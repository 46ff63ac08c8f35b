package stoa.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Entity tags (RFC 9110, section 8.8.3) made of a row's version, and the check of {@code If-Match}. */
public final class Etags {

    private Etags() { }

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * For staff, who change only what they have read.
     *
     * @throws Problem PRECONDITION_REQUIRED without an {@code If-Match} header, PRECONDITION_FAILED if it does not
     *                 name this version
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        if (told(headers).isEmpty()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
        }
        matchIfTold(headers, version);
    }

    /** As {@link #matchIfTold(HttpHeaders, Supplier)}, of a row's version. */
    public static void matchIfTold(HttpHeaders headers, long version) {
        matchIfTold(headers, () -> of(version));
    }

    /**
     * For shoppers, who need not say what they have read; to be asked under the lock of what is to change.
     *
     * @param tag made only if it is looked at
     * @throws Problem PRECONDITION_FAILED if there is an {@code If-Match} header and it does not name this tag
     */
    public static void matchIfTold(HttpHeaders headers, Supplier<EntityTag> tag) {
        told(headers).ifPresent(told -> {
            var current = '"' + tag.get().getValue() + '"';
            if (Arrays.stream(told.split(",")).map(String::strip).noneMatch(one -> one.equals("*") || one.equals(current))) {
                throw new Problem(CommonProblem.PRECONDITION_FAILED);
            }
        });
    }

    private static Optional<String> told(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)).filter(told -> !told.isBlank());
    }
}
