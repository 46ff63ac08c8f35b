package stoa.account.staff.entity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, whose codes have eight digits; six are the last of them. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    void theStandardsCodesComeOut(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void theStepsBesideTheCurrentOneAreTakenAndNoOther() {
        long step = Totp.step(NOW);
        for (int beside = -1; beside <= 1; beside++) {
            assertEquals(OptionalLong.of(step + beside), Totp.stepOf(SECRET, Totp.code(SECRET, step + beside), NOW));
        }
        for (int far : new int[] {-3, -2, 2, 3}) {
            assertTrue(Totp.stepOf(SECRET, Totp.code(SECRET, step + far), NOW).isEmpty(), () -> "taken: " + far);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "50471", "0504710", "abcdef", "' 050471'"})
    void whatIsNoCodeIsNotTaken(String told) {
        assertTrue(Totp.stepOf(SECRET, told, NOW).isEmpty());
    }

    @Test
    void secretsAreToldInBase32() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Base32.encode(SECRET));
        assertEquals("MZXW6YTB", Base32.encode("fooba".getBytes(US_ASCII)));
        assertThrows(IllegalArgumentException.class, () -> Base32.encode("foob".getBytes(US_ASCII)));
    }
}
