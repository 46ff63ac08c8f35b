package stoa.kernel.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

/** A problem as its caller reads it: {@code application/problem+json} (RFC 9457). */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String REQUEST_ID = "requestId";

    private ProblemDocument() { }

    /** @param instance the path of the request that met the problem */
    public static Map<String, Object> of(Problem problem, String instance) {
        var type = problem.type();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:stoa:problem:" + type.code());
        document.put("title", type.title());
        document.put("status", type.kind().status());
        problem.detail().ifPresent(detail -> document.put("detail", detail));
        document.put("instance", instance);
        document.put("code", type.code());
        RequestIds.current().ifPresent(id -> document.put(REQUEST_ID, id));
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        document.putAll(problem.extras());
        return document;
    }

    /** An earlier request's document, as the current request is told it. */
    public static String toldAgain(String document) {
        var told = (ObjectNode) Json.tree(document);
        RequestIds.current().ifPresent(id -> told.put(REQUEST_ID, id));
        return Json.write(told);
    }

    public static Response response(Problem problem, String instance) {
        var response = Response.status(problem.type().kind().status())
                .type(MEDIA_TYPE).entity(of(problem, instance)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.retryAfter().ifPresent(pause ->
                response.header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds())));
        if (problem.type().kind().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
