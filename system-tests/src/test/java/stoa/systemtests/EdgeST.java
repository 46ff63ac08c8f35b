package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Shop;

/** What stands on every answer, whoever in the server gives it. */
@SystemTest
class EdgeST {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    private static final String TEAPOT = CATALOG + "/products/agora-teapot";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String FOR_JSON = "default-src 'none'; frame-ancestors 'none'";
    private static final List<String> BANNERS = List.of("Server", "X-Powered-By", "$WSEP", "Via", "X-AspNet-Version");

    private final Stoa stoa = Stoa.shared();

    static Stream<Arguments> answers() {
        var stoa = Stoa.shared();
        var open = CATALOG + "/products?limit=1";
        return Stream.of(
                Arguments.of(200, stoa.get(open).send()),
                Arguments.of(201, stoa.post(CARTS).json(Map.of()).send()),
                Arguments.of(304, stoa.get(open).header("If-None-Match", stoa.get(open).send().etag()).send()),
                Arguments.of(400, stoa.get(CATALOG + "/products?limit=0").send()),
                Arguments.of(400, stoa.get(CATALOG + "/%00").send()),
                Arguments.of(400, stoa.get(CATALOG + "/products/a%0Ab").send()),
                Arguments.of(400, stoa.get(CATALOG + "/a%2Fb").send()),
                Arguments.of(400, stoa.get("/").header("X-Long", "x".repeat(20_000)).send()),
                Arguments.of(401, stoa.get(ORDERS).send()),
                Arguments.of(401, stoa.get(open).bearer("x").send()),
                Arguments.of(403, stoa.as("analyst", "GET", ORDERS + "/stock-levels").send()),
                Arguments.of(404, stoa.get(CATALOG + "/nowhere").send()),
                Arguments.of(404, stoa.get("/nowhere").send()),
                Arguments.of(404, stoa.get("/").send()),
                Arguments.of(405, stoa.put(CATALOG + "/categories").json(Map.of()).send()),
                Arguments.of(406, stoa.get(open).header("Accept", "image/png").send()),
                Arguments.of(413, stoa.post(CARTS).json("\"" + "x".repeat(1_100_000) + "\"").send()),
                Arguments.of(415, stoa.post(CARTS).body("text/plain", "{}").send()),
                Arguments.of(503, shopWhoseProviderIsAway()),
                Arguments.of(200, stoa.call("OPTIONS", CARTS).send()),
                Arguments.of(200, stoa.get("/health").send()),
                Arguments.of(200, stoa.get("/health/ready").send()),
                Arguments.of(200, stoa.get("/metrics").send()),
                Arguments.of(200, stoa.get("/openapi").send()));
    }

    private static Answer shopWhoseProviderIsAway() {
        var shop = Shop.shared();
        return shop.aGuest().puts(1, shop.sells("Unpayable mug", 1).sku()).inCart().checksOut("card-error");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("answers")
    void everyAnswerIsGuarded(int status, Answer answer) {
        answer.expect(status);
        EVERYWHERE.forEach((name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), () -> name + " of " + answer));
        assertEquals(List.of(FOR_JSON), answer.headers().allValues("Content-Security-Policy"), answer::toString);
        assertEquals(1, answer.headers().allValues("Cross-Origin-Resource-Policy").size(), answer::toString);
        BANNERS.forEach(name -> assertTrue(answer.header(name).isEmpty(), () -> name + " of " + answer));
    }

    @Test
    void whatAnyoneMayKeepOtherSitesMayShow() {
        Await.until("the demo is imported", SOON, () -> stoa.get(TEAPOT).send().status() == 200);
        var product = stoa.get(TEAPOT).send();
        var picture = stoa.get(product.json().path("media").path(0).path("url").asText()).send().expect(200);
        assertAll(
                () -> assertEquals("cross-origin", product.header("Cross-Origin-Resource-Policy").orElse("")),
                () -> assertEquals("cross-origin", picture.header("Cross-Origin-Resource-Policy").orElse("")),
                () -> assertEquals("same-origin", stoa.post(CARTS).json(Map.of()).send().header("Cross-Origin-Resource-Policy").orElse("")),
                () -> assertEquals("same-origin", stoa.as("admin", "GET", ORDERS).send().header("Cross-Origin-Resource-Policy").orElse("")));
    }

    @Test
    void noOtherOriginMayCallUnlessNamed() {
        for (var origin : List.of("https://shop.example", "null", "*", stoa.base().toString())) {
            for (var answer : List.of(stoa.get(CATALOG + "/products").header("Origin", origin).send().expect(200),
                    stoa.call("OPTIONS", CARTS).header("Origin", origin).header("Access-Control-Request-Method", "POST").send())) {
                assertTrue(answer.headers().map().keySet().stream().noneMatch(name -> name.toLowerCase().startsWith("access-control")),
                        () -> origin + ": " + answer.headers());
            }
        }
    }

    /** Liberty's own proxy tells it by private headers which host and scheme were called; nobody else may. */
    @Test
    void nobodyTellsTheServerWhatItIsCalled() throws IOException {
        try (var socket = new Socket(stoa.base().getHost(), stoa.base().getPort())) {
            socket.getOutputStream().write(("POST " + CARTS + " HTTP/1.1\r\nHost: shop.test\r\n$WSSN: evil.example\r\n$WSSC: https\r\n"
                    + "$WSSP: 444\r\n$WSRA: 192.0.2.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
            assertFalse(answer.contains("evil.example"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2Fb", "/%2e%2e/x", "/%5c", "/products/;x=1", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF",
        "/-/error", "/products//", "/%F0%9F%8E%88"})
    void whatTheServerItselfRefusesUnderAContextIsAProblemDocument(String path) {
        var answer = stoa.get(CATALOG + path).send();
        assertTrue(answer.status() == 400 || answer.status() == 404, answer::toString);
        answer.expectSomeProblem();
    }

    @Test
    void aMethodThatNobodyKnowsIsAProblemDocument() {
        for (var method : List.of("TRACE", "PROPFIND", "LOCK")) {
            var answer = stoa.call(method, CATALOG + "/products").send();
            assertTrue(answer.status() == 405 || answer.status() == 403 || answer.status() == 501, answer::toString);
            answer.expectSomeProblem();
        }
    }

    @Test
    void withoutALimitNothingIsToldOfOne() {
        assertTrue(stoa.get(CATALOG + "/products").send().expect(200).header("RateLimit").isEmpty());
    }
}
