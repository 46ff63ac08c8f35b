package stoa.order.sandbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stoa.kernel.problems.Problem;
import stoa.kernel.security.Secrets;
import stoa.kernel.settings.Setting;
import stoa.order.payments.entity.PaymentProblem;

/**
 * How the sandbox signs its events: {@code t=<Unix seconds>,v1=<hex HMAC-SHA256 of "t.body">}, so that neither a
 * forged nor a recorded event is taken.
 */
@ApplicationScoped
class SandboxSignature {

    static final String HEADER = "Sandbox-Signature";
    static final String SECRET = "stoa.payments.sandbox.secret";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    @Inject Clock clock;
    @Inject @Setting("stoa.order.payments.event-tolerance-seconds") long toleranceSeconds;

    /** @throws Problem EVENT_NOT_AUTHENTIC if the signature is missing, wrong, too old or from the future */
    void verify(String header, byte[] body) {
        var form = FORM.matcher(header == null ? "" : header);
        if (!form.matches() || !isFresh(Long.parseLong(form.group(1)))
                || !MessageDigest.isEqual(HexFormat.of().parseHex(form.group(2)), sign(form.group(1), body))) {
            throw new Problem(PaymentProblem.EVENT_NOT_AUTHENTIC);
        }
    }

    private boolean isFresh(long second) {
        var age = Duration.between(Instant.ofEpochSecond(second), clock.instant()).abs();
        return age.compareTo(Duration.ofSeconds(toleranceSeconds)) <= 0;
    }

    private static byte[] sign(String second, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Secrets.require(SECRET), ALGORITHM));
            mac.update((second + '.').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
