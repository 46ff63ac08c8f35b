package stoa.order.sandbox.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SandboxStartTest {

    private final SandboxStart start = new SandboxStart();

    SandboxStartTest() {
        start.sandbox = new Sandbox();
        start.sandbox.mode = "production";
    }

    @Test
    void aSandboxWithoutItsSecretStopsTheStart() {
        start.sandbox.wanted = true;
        var stopped = assertThrows(IllegalStateException.class, start::start);
        assertTrue(stopped.getMessage().contains("STOA_PAYMENTS_SANDBOX_SECRET"), stopped.getMessage());
    }

    @Test
    void withoutASandboxItsSecretIsNotAskedFor() {
        assertDoesNotThrow(start::start);
    }
}
