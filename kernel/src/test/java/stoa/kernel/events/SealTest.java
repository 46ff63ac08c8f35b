package stoa.kernel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stoa.kernel.json.Json;
import stoa.kernel.security.Secrets;

class SealTest {

    private static final JsonNode TOLD = Json.tree("{\"email\": \"ada@example.org\"}");

    @BeforeAll
    static void agreeOnASecret() {
        System.setProperty(Secrets.SERVICE, "a secret of at least thirty-two bytes");
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty(Secrets.SERVICE);
    }

    @Test
    void whatIsClosedTellsNothingUntilItIsOpened() {
        var closed = Seal.close(TOLD);
        assertTrue(Seal.isClosed(closed));
        assertFalse(closed.toString().contains("ada"));
        assertEquals(TOLD, Seal.open(closed));
    }

    @Test
    void theSameIsClosedAnotherWayEachTime() {
        assertNotEquals(Seal.close(TOLD), Seal.close(TOLD));
    }

    @Test
    void whatStandsOpenIsNotClosed() {
        assertFalse(Seal.isClosed(TOLD));
        assertFalse(Seal.isClosed(null));
        assertFalse(Seal.isClosed(Json.tree("{\"sealed\": true}")));
    }

    @Test
    void whatWasChangedIsAtFault() {
        var text = Seal.close(TOLD).path("sealed").textValue();
        var other = (text.charAt(20) == 'A' ? 'B' : 'A') + text.substring(21);
        assertThrows(Poison.class, () -> Seal.open(Json.tree("{\"sealed\": \"" + text.substring(0, 20) + other + "\"}")));
        assertThrows(Poison.class, () -> Seal.open(Json.tree("{\"sealed\": \"AAAA\"}")));
        assertThrows(Poison.class, () -> Seal.open(Json.tree("{\"sealed\": \"?\"}")));
    }

    @Test
    void anotherSecretOpensNothing() {
        var closed = Seal.close(TOLD);
        System.setProperty(Secrets.SERVICE, "another secret of thirty-two bytes or more");
        try {
            assertThrows(Poison.class, () -> Seal.open(closed));
        } finally {
            agreeOnASecret();
        }
    }
}
