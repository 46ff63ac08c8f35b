package stoa.order.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.Problem;
import stoa.order.payments.entity.PaymentProblem;

class SandboxSignatureTest {

    private static final String KEY = "stoa.payments.sandbox.secret";
    private static final String SECRET = "a secret of at least thirty-two bytes";
    private static final long NOW = 1_800_000_000L;
    private static final byte[] BODY = "{\"key\": 1}".getBytes(UTF_8);

    private final SandboxSignature signature = new SandboxSignature();

    SandboxSignatureTest() {
        signature.clock = Clock.fixed(Instant.ofEpochSecond(NOW), UTC);
        signature.toleranceSeconds = 300;
    }

    @BeforeAll
    static void agreeOnASecret() {
        System.setProperty(KEY, SECRET);
    }

    @AfterAll
    static void forgetIt() {
        System.clearProperty(KEY);
    }

    @Test
    void whatTheSandboxSignedIsTaken() {
        assertDoesNotThrow(() -> signature.verify(signed(NOW, SECRET), BODY));
        assertDoesNotThrow(() -> signature.verify(signed(NOW - 300, SECRET), BODY));
    }

    @Test
    void whatIsTooOldOrFromTheFutureIsNot() throws Exception {
        refused(signed(NOW - 301, SECRET), BODY);
        refused(signed(NOW + 301, SECRET), BODY);
    }

    @Test
    void anotherBodyOrSecretIsNot() throws Exception {
        refused(signed(NOW, SECRET), "{\"key\": 2}".getBytes(UTF_8));
        refused(signed(NOW, SECRET + "!"), BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=abc,v1=00", "t=1800000000,v1=zz", "t=99999999999999,v1=00"})
    void whatIsNoSignatureIsNot(String header) {
        refused(header, BODY);
        refused(null, BODY);
    }

    private void refused(String header, byte[] body) {
        assertEquals(PaymentProblem.EVENT_NOT_AUTHENTIC,
                assertThrows(Problem.class, () -> signature.verify(header, body)).type());
    }

    private static String signed(long second, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((second + ".").getBytes(UTF_8));
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac.doFinal(BODY));
    }
}
