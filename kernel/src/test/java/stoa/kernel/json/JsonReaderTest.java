package stoa.kernel.json;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.FieldError;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class JsonReaderTest {

    enum Colour { RED, GREEN }

    record Line(String sku, int quantity) { }

    record Body(String name, Long count, Boolean open, Money price, Instant at, UUID id, Colour colour, List<Line> lines) { }

    @Test
    void whatFitsIsRead() throws IOException {
        var body = read("""
                {"name": "a", "count": 2, "open": true, "price": {"amount": "34.12", "currency": "USD"},
                 "at": "2026-11-21T04:05:06.123456Z", "colour": "RED", "lines": [{"sku": "MUG", "quantity": 3}]}
                """);
        assertEquals(new Body("a", 2L, true, Money.of("34.12", "USD"), Instant.parse("2026-11-21T04:05:06.123456Z"),
                null, Colour.RED, List.of(new Line("MUG", 3))), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"count\":\"2\"}        | type",
        "{\"count\":\"\"}         | type",
        "{\"count\":2.7}          | type",
        "{\"count\":true}         | type",
        "{\"count\":[2]}          | type",
        "{\"open\":\"true\"}      | type",
        "{\"open\":1}             | type",
        "{\"name\":7}             | type",
        "{\"colour\":0}           | type",
        "{\"at\":12345}           | type",
        "{\"id\":7}               | type",
        "{\"lines\":{}}           | type",
        "[]                       | type",
        "{\"colour\":\"BLUE\"}    | invalid",
        "{\"at\":\"yesterday\"}   | invalid",
        "{\"id\":\"1\"}           | invalid",
        "{\"price\":{\"amount\":\"34.1\",\"currency\":\"USD\"}} | invalid",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":99999999999}]} | invalid",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":null}]} | required",
        "{\"unknown\":1}          | unknown",
        "{\"count\":1,\"count\":1} | duplicate"})
    void theSameFaultHasTheSameName(String body, String code) {
        var problem = assertThrows(Problem.class, () -> read(body));
        assertEquals(List.of(code), problem.errors().stream().map(FieldError::code).toList());
    }

    @Test
    void anInstantIsToldWithSixDigits() {
        assertEquals("\"2026-11-21T04:05:06.000000Z\"", Json.write(Instant.parse("2026-11-21T04:05:06Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":\"2\"}]}            | /lines/0/quantity",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":2.7}]}              | /lines/0/quantity",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":true}]}             | /lines/0/quantity",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":99999999999}]}      | /lines/0/quantity",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":null}]}             | /lines/0/quantity",
        "{\"lines\":[{\"sku\":7,\"quantity\":1}]}                    | /lines/0/sku",
        "{\"lines\":[{\"sku\":\"M\",\"quantity\":1,\"a/b~c\":1}]}    | /lines/0/a~1b~0c",
        "{\"lines\":{}}                                              | /lines",
        "{\"name\":7}                                                | /name",
        "{\"count\":1e400}                                           | /count",
        "{\"open\":\"true\"}                                         | /open",
        "{\"open\":1}                                                | /open",
        "{\"colour\":\"BLUE\"}                                       | /colour",
        "{\"colour\":0}                                              | /colour",
        "{\"at\":12345}                                              | /at",
        "{\"at\":\"yesterday\"}                                      | /at",
        "{\"id\":\"1\"}                                              | /id",
        "{\"id\":\"0190A000-0000-7000-8000-000000000001\"}           | /id",
        "{\"price\":\"34.12\"}                                       | /price",
        "{\"price\":{\"amount\":34.12,\"currency\":\"USD\"}}         | /price/amount",
        "{\"price\":{\"amount\":\"34.1\",\"currency\":\"USD\"}}      | /price",
        "{\"price\":{\"amount\":\"34.12\"}}                          | /price",
        "{\"unknown\":1}                                             | /unknown",
        "[]                                                          | ''"})
    void whatDoesNotFitIsPointedAt(String body, String pointer) {
        var problem = assertThrows(Problem.class, () -> read(body));
        assertEquals(CommonProblem.INVALID_REQUEST, problem.type());
        assertEquals(pointer, problem.errors().get(0).pointer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"a\"} x", "{\"name\":\"a\"}{}", "{\"name\":", "{name:1}", "nul", "{'name':'a'}",
        "{\"name\":\"a\",}"})
    void whatIsNoJsonIsMalformed(String body) {
        assertEquals(400, assertThrows(Problem.class, () -> read(body)).type().kind().status());
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        assertEquals(CommonProblem.INVALID_REQUEST,
                assertThrows(Problem.class, () -> read("{\"name\":\"a\",\"name\":\"b\"}")).type());
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertEquals(400, assertThrows(Problem.class, () -> read("[".repeat(100))).type().kind().status());
    }

    @Test
    void brokenUtf8IsRefused() {
        assertEquals(CommonProblem.MALFORMED_JSON, assertThrows(Problem.class,
                () -> read(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'})).type());
    }

    @Test
    void anEmptyBodyIsNull() throws IOException {
        assertNull(read(""));
    }

    private static Object read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(byte[] body) throws IOException {
        return new JsonReader().readFrom((Class) Body.class, Body.class, new Annotation[0],
                new MediaType("application", "json"), null, new ByteArrayInputStream(body));
    }
}
