package stoa.account.staff.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactorCipherTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    private final UUID ada = UUID.randomUUID();
    private final FactorCipher cipher = cipher();

    @BeforeAll
    static void agreeOnASecret() {
        System.setProperty(FactorCipher.SECRET, "a secret of at least thirty-two bytes");
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty(FactorCipher.SECRET);
    }

    private static FactorCipher cipher() {
        var cipher = new FactorCipher();
        cipher.load();
        return cipher;
    }

    @Test
    void whatWasSealedOpensForItsLoginOnly() {
        var sealed = cipher.seal(ada, SECRET);
        assertArrayEquals(SECRET, cipher.open(ada, sealed));
        assertThrows(IllegalStateException.class, () -> cipher.open(UUID.randomUUID(), sealed));
    }

    @Test
    void noTwoSealedAreTheSameAndNoneShowsTheSecret() {
        var first = cipher.seal(ada, SECRET);
        assertFalse(Arrays.equals(first, cipher.seal(ada, SECRET)));
        assertFalse(new String(first, US_ASCII).contains(new String(SECRET, US_ASCII)));
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = cipher.seal(ada, SECRET);
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> cipher.open(ada, sealed));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var sealed = cipher.seal(ada, SECRET);
        System.setProperty(FactorCipher.SECRET, "another secret of at least thirty-two bytes");
        try {
            assertThrows(IllegalStateException.class, () -> cipher().open(ada, sealed));
        } finally {
            agreeOnASecret();
        }
    }

    @Test
    void recoveryCodesAreTenAndTypedAsOneLikes() {
        var codes = RecoveryCodes.next();
        assertEquals(10, new HashSet<>(codes).size());
        assertTrue(codes.stream().allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")), codes::toString);
        var code = codes.get(0);
        assertEquals(RecoveryCodes.hash(code), RecoveryCodes.hash(code.toLowerCase().replace('-', ' ')));
        assertFalse(RecoveryCodes.hash(code).contains(code));
    }
}
