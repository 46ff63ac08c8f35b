package stoa.systemtests.shop;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A device that shows one-time codes (RFC 6238): HMAC-SHA-1, 30 seconds, 6 digits. */
public final class Authenticator {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    private final byte[] secret;

    /** @param base32 20 bytes, as an authenticator is told them */
    public Authenticator(String base32) {
        var digits = base32.toUpperCase(Locale.ROOT).chars().mapToObj(letter -> Integer.toString(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter), 32)).reduce("", String::concat);
        var bytes = new BigInteger(digits, 32).toByteArray();
        secret = bytes.length > SECRET_BYTES ? Arrays.copyOfRange(bytes, bytes.length - SECRET_BYTES, bytes.length)
                : ByteBuffer.allocate(SECRET_BYTES).position(SECRET_BYTES - bytes.length).put(bytes).array();
    }

    /** @param steps later than now: 0 for the code that it shows, 1 for the next */
    public String code(int steps) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(Instant.now().getEpochSecond() / STEP_SECONDS + steps).array());
            int code = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", code % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
