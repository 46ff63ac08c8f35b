package stoa.catalog.documents.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class VersionTagsTest {

    @Test
    void aTagOfTheVersionMatchesWhateverElseIsShown() {
        assertDoesNotThrow(() -> VersionTags.ifMatch(told("\"7.abc.3\"")).accept(7));
        assertDoesNotThrow(() -> VersionTags.ifMatch(told("\"6.x\", \"7\"")).accept(7));
        assertDoesNotThrow(() -> VersionTags.ifMatch(told("*")).accept(7));
    }

    @Test
    void anotherVersionIsStale() {
        assertEquals(412, refused("\"6.abc\"", 7));
        assertEquals(412, refused("\"70.abc\"", 7));
        assertEquals(412, refused("7", 7));
    }

    @Test
    void nobodyChangesUnseen() {
        assertEquals(428, refused(null, 7));
        assertEquals(428, refused(" ", 7));
    }

    private static int refused(String header, long version) {
        return assertThrows(Problem.class, () -> VersionTags.ifMatch(told(header)).accept(version)).type().kind().status();
    }

    private static HttpHeaders told(String ifMatch) {
        return (HttpHeaders) Proxy.newProxyInstance(HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> ifMatch);
    }
}
