package stoa.kernel.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    @BeforeAll
    static void agreeOnASecret() {
        System.setProperty(Secrets.SERVICE, "a secret of at least thirty-two bytes");
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty(Secrets.SERVICE);
    }

    @Test
    void aTokenIsForItsAudienceOnly() {
        assertTrue(ServiceTokens.isValid(ServiceTokens.issue("cart"), "cart"));
        assertTrue(ServiceTokens.isValid(ServiceTokens.issue("catalog"), "catalog"));
        assertFalse(ServiceTokens.isValid(ServiceTokens.issue("cart"), "catalog"));
        assertFalse(ServiceTokens.isValid("no token", "cart"));
    }

    @Test
    void theSecretIsReadOnce() {
        var token = ServiceTokens.issue("order");
        assertTrue(ServiceTokens.isValid(token, "order"));
        System.clearProperty(Secrets.SERVICE);
        try {
            assertTrue(ServiceTokens.isValid(token, "order"));
        } finally {
            agreeOnASecret();
        }
    }
}
