package stoa.systemtests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that the document does not allow is seen. */
class TrafficTest {

    private static final String ONE = "/api/v1/things/019a0000-0000-7000-8000-000000000001";
    private static final String PROBLEM = "application/problem+json";

    private final Traffic traffic = new Traffic(List.of(Things.document()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "GET  | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"price\": {\"amount\": \"1\", \"currency\": \"EUR\"}}",
        "GET  | 304 | ``               | ``",
        "HEAD | 200 | application/json | ``",
        "GET  | 404 | " + PROBLEM + "  | {\"status\": 404, \"code\": \"not-found\", \"more\": true}",
        "PUT  | 405 | " + PROBLEM + "  | {\"status\": 405, \"code\": \"method-not-allowed\"}"})
    void whatIsToldMayBeAnswered(String method, int status, String mediaType, String body) {
        assertEquals(Optional.empty(), fault(method, ONE, status, mediaType, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "GET | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"secret\": 1} | 'secret' is not defined",
        "GET | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"parts\": [{\"id\": \"x\"}]} | uuid",
        "GET | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"madeAt\": \"today\"} | date-time",
        "GET | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"name\": null} | null found",
        "GET | 200 | application/json | {\"id\": \"019a0000-0000-7000-8000-000000000001\", \"price\": {\"amount\": \"1\"}} | 'currency' not found",
        "GET | 200 | application/json | {\"name\": \"Mug\"} | 'id' not found",
        "GET | 200 | application/json | {\"id\"  | no JSON",
        "GET | 200 | text/html        | <html/> | media type is not told",
        "GET | 200 | ``               | ``      | none came",
        "GET | 202 | application/json | {}      | status is not told",
        "GET | 403 | " + PROBLEM + "  | {\"status\": 403} | 'code' not found",
        "PUT | 200 | application/json | {}      | no document tells this operation",
        "PUT | 405 | text/html        | <html/> | no problem document"})
    void whatIsNotToldIsSeen(String method, int status, String mediaType, String body, String why) {
        var fault = fault(method, ONE, status, mediaType, body).orElse("nothing");
        assertTrue(fault.contains(why), fault);
    }

    @Test
    void anUnknownPathHasToBeRefused() {
        assertTrue(fault("GET", "/api/v1/things/a/b", 200, "application/json", "{}").isPresent());
        assertEquals(Optional.empty(), fault("GET", "/api/v1/things/a/b", 404, PROBLEM, "{\"status\": 404, \"code\": \"not-found\"}"));
    }

    @Test
    void theMoreLiteralPathDecidesBeforeTheMethod() {
        var batch = Things.but("/paths", paths -> paths.putObject("/api/v1/things/batch").set("post", paths.at("/~1api~1v1~1things/post")));
        var refused = new Exchange("GET", "/api/v1/things/batch", 405, PROBLEM, "{\"status\": 405, \"code\": \"no\"}".getBytes());
        assertEquals(Optional.empty(), new Traffic(List.of(batch)).fault(refused));
    }

    @Test
    void whatIsNoPartOfTheContractIsNotLookedAt() {
        assertEquals(Optional.empty(), fault("GET", "/health/ready", 200, "text/plain", "UP"));
        assertEquals(Optional.empty(), fault("POST", "/api/v1/things/internal/claims", 200, "text/plain", "yes"));
    }

    private Optional<String> fault(String method, String path, int status, String mediaType, String body) {
        return traffic.fault(new Exchange(method, path, status, mediaType, body.getBytes(StandardCharsets.UTF_8)));
    }
}
