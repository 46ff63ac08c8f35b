package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class SameOriginFilterTest {

    private static final Map<String, String> FOREIGN = Map.of("Origin", "https://evil.example");
    private static final Map<String, String> OWN = Map.of("Origin", "https://shop.example");

    private final SameOriginFilter filter = new SameOriginFilter();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "post"})
    void whatChangesSomethingByCookieComesFromOurOwnPages(String method) {
        for (var cookie : new String[] {AccessCookies.ACCESS, AccessCookies.REFRESH}) {
            var refused = assertThrows(Problem.class, () -> filter.filter(request(method, cookie, FOREIGN)));
            assertEquals(CommonProblem.CROSS_SITE, refused.type());
            assertDoesNotThrow(() -> filter.filter(request(method, cookie, OWN)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whatOnlyReadsMayComeFromAnywhere(String method) {
        assertDoesNotThrow(() -> filter.filter(request(method, AccessCookies.ACCESS, FOREIGN)));
    }

    @Test
    void withoutOurCookiesNobodyIsAskedWhereHeComesFrom() {
        assertDoesNotThrow(() -> filter.filter(request("POST", "theme", FOREIGN)));
    }

    @Test
    void aBearerTokenIsSentOnPurpose() {
        assertDoesNotThrow(() -> filter.filter(request("POST", AccessCookies.ACCESS,
                Map.of("Origin", "https://evil.example", "Authorization", "Bearer x"))));
    }

    @Test
    void anotherCredentialDoesNotExcuseTheCookie() {
        assertThrows(Problem.class, () -> filter.filter(request("POST", AccessCookies.ACCESS,
                Map.of("Origin", "https://evil.example", "Authorization", "Basic Bearer "))));
    }

    private static ContainerRequestContext request(String method, String cookie, Map<String, String> headers) {
        return fake(ContainerRequestContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getCookies" -> Collections.singletonMap(cookie, null);
            case "getHeaderString" -> headers.get(arguments[0]);
            case "getUriInfo" -> fake(UriInfo.class, (inner, asked, none) -> URI.create("http://shop.example/api/v1/carts"));
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(SameOriginFilterTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
