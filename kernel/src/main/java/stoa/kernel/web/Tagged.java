package stoa.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers a single resource with its entity tag, or 304 if the caller has it already. */
public final class Tagged {

    private Tagged() { }

    public static Response answer(Request request, long version, Object view) {
        return answer(request, Etags.of(version), view);
    }

    /** For what has no version: the tag is made of all that is shown. */
    public static Response answer(Request request, EntityTag tag, Object view) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged).tag(tag).build();
    }
}
