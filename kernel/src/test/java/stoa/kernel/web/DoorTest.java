package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final String CARTS = "/api/v1/carts";

    private final Places places = new Places(2, 0, Duration.ZERO);
    private final Door door = new Door(places, 1);

    @Test
    void whatIsBegunIsAdmittedUntilAllPlacesAreTaken() {
        assertTrue(door.enter(request("GET", CARTS + "/7")));
        assertTrue(door.enter(request("POST", CARTS + "/7/lines")));
        assertFalse(door.enter(request("GET", CARTS + "/7")));
    }

    @Test
    void nothingNewIsLetInWhereOnlyPlacesForTheRestAreFree() {
        assertTrue(door.enter(request("POST", CARTS)));
        assertFalse(door.enter(request("POST", CARTS)));
        assertFalse(door.enter(request("POST", CARTS + "/")));
        assertTrue(door.enter(request("GET", CARTS)));
    }

    @Test
    void otherContextsCallsPassAndTakeNoPlace() {
        door.enter(request("GET", CARTS + "/7"));
        door.enter(request("GET", CARTS + "/8"));
        var call = request("POST", CARTS + "/internal/7/claim");
        assertTrue(door.enter(call));
        door.leave(call);
        assertEquals(2, places.taken());
        assertFalse(door.enter(request("GET", "/api/v1/carts/7/internal/")));
    }

    @Test
    void whoLeavesGivesThePlaceBack() {
        var request = request("GET", CARTS + "/7");
        door.enter(request);
        door.leave(request);
        assertEquals(0, places.taken());
    }

    private static HttpServletRequest request(String method, String uri) {
        return (HttpServletRequest) Proxy.newProxyInstance(DoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getContextPath" -> CARTS;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
