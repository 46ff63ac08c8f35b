package stoa.systemtests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/**
 * What the server said to one {@link Call}. Its expectations fail with the whole answer in the message, so that a red
 * test tells what happened without a debugger.
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this));
    }

    public Answer expect(int expected) {
        Assertions.assertEquals(expected, status, this::toString);
        return this;
    }

    /** A problem document (RFC 9457) of this status and code, complete as API 1 wants it. */
    public Answer expectProblem(int expected, String code) {
        expectProblem(expected);
        Assertions.assertEquals(code, json().path("code").asText(), this::toString);
        return this;
    }

    public Answer expectProblem(int expected) {
        expect(expected);
        return expectSomeProblem();
    }

    /** Any refusal of the caller, told as a complete problem document. */
    public Answer expectSomeProblem() {
        Assertions.assertTrue(status >= 400, this::toString);
        var type = header("Content-Type").orElse("");
        Assertions.assertTrue(type.startsWith("application/problem+json"), () -> "media type " + type + " of " + this);
        var problem = json();
        Assertions.assertEquals(status, problem.path("status").asInt(), this::toString);
        for (var field : new String[] {"type", "title", "instance", "code", "requestId"}) {
            Assertions.assertTrue(problem.path(field).isTextual(), () -> field + " is missing in " + this);
        }
        Assertions.assertTrue(problem.path("code").asText().matches("[a-z0-9]+(-[a-z0-9]+)*"), this::toString);
        Assertions.assertEquals(header("X-Request-Id").orElse(""), problem.path("requestId").asText(), this::toString);
        return this;
    }

    public String code() {
        return json().path("code").asText();
    }

    @Override
    public String toString() {
        var text = text();
        return request + " -> " + status + " " + (text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
    }
}
