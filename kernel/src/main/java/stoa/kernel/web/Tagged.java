package stoa.kernel.web;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers a single resource with its entity tag, or 304 if the caller has it already. */
public final class Tagged {

    private Tagged() { }

    public static Response answer(Request request, long version, Object view) {
        var unchanged = request.evaluatePreconditions(Etags.of(version));
        return (unchanged == null ? Response.ok(view) : unchanged).tag(Etags.of(version)).build();
    }
}
