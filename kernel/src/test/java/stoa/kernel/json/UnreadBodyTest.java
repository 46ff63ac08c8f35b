package stoa.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.Problem;

class UnreadBodyTest {

    interface Things {

        void retry(@PathParam("id") String id, @HeaderParam("If-Match") String tag);

        void add(String body);
    }

    private final UnreadBody filter = new UnreadBody();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", " { } ", "null"})
    void whatSaysNothingIsLetThrough(String body) {
        assertDoesNotThrow(() -> send("retry", "POST", bytes(body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"reason\": \"x\"} | invalid-request | /reason",
        "{\"a/b\": null}     | invalid-request | /a~1b",
        "[]                  | invalid-request | ''",
        "7                   | invalid-request | ''",
        "\"\"                | invalid-request | ''",
        "{                   | malformed-json  |"})
    void whatNobodyReadsIsRefused(String body, String code, String pointer) {
        for (var method : new String[] {"POST", "PUT", "PATCH"}) {
            var refused = assertThrows(Problem.class, () -> send("retry", method, bytes(body)));
            assertEquals(code, refused.type().code());
            assertEquals(pointer, refused.errors().isEmpty() ? null : refused.errors().get(0).pointer());
        }
    }

    @Test
    void whatTheMethodReadsIsLeftToIt() throws IOException {
        var body = bytes("{\"name\": \"Mug\"}");
        send("add", "POST", body);
        assertEquals("{\"name\": \"Mug\"}", new String(body.readAllBytes(), UTF_8));
    }

    @Test
    void readingTakesNoBodyAtAll() {
        assertDoesNotThrow(() -> send("retry", "GET", bytes("{\"reason\": \"x\"}")));
    }

    private void send(String operation, String method, InputStream body) throws IOException {
        filter.resource = fake(ResourceInfo.class, (proxy, called, arguments) -> Stream.of(Things.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(operation)).findFirst().orElseThrow());
        filter.filter(fake(ContainerRequestContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getEntityStream" -> body;
            default -> throw new UnsupportedOperationException(called.getName());
        }));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(UnreadBodyTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
