package stoa.order.checkout.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Kind;
import stoa.kernel.problems.Problem;

/** Tells the cart's business refusals, which are passed on, from its failures, which are tried again. */
public class CartRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final Map<Integer, Kind> KINDS = Map.of(404, Kind.NOT_FOUND, 409, Kind.CONFLICT,
            422, Kind.INVALID, 503, Kind.UNAVAILABLE);
    private static final Set<String> STANDARD =
            Set.of("type", "title", "status", "detail", "instance", "code", "requestId", "errors");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= Response.Status.BAD_REQUEST.getStatusCode();
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return of(response.getStatus(), response.readEntity(String.class));
    }

    static RuntimeException of(int status, String body) {
        var kind = KINDS.get(status);
        var document = document(body);
        if (kind == null || !document.path("code").isTextual()) {
            return new CartFailed("The cart answered " + status);
        }
        var problem = new Problem(new CartRefusal(kind, document.path("code").textValue(),
                document.path("title").asText("")));
        if (document.path("detail").isTextual()) {
            problem.detail(document.path("detail").textValue());
        }
        document.path("errors").forEach(error -> problem.error(error.path("pointer").asText(""),
                error.path("code").asText(""), error.path("message").asText("")));
        document.properties().stream().filter(extra -> !STANDARD.contains(extra.getKey()))
                .forEach(extra -> problem.with(extra.getKey(), extra.getValue()));
        return kind == Kind.UNAVAILABLE ? problem.retryAfter(Duration.ofSeconds(1)) : problem;
    }

    private static JsonNode document(String body) {
        try {
            return Json.tree(body);
        } catch (UncheckedIOException none) {
            return Json.mapper().createObjectNode();
        }
    }
}
