package stoa.account.staff.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import stoa.account.staff.entity.Base32;

/** What stands in once for a code of a lost device: 80 random bits, so that a plain hash of them tells nobody anything. */
final class RecoveryCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() { }

    /** Ten, in groups of four. */
    static List<String> next() {
        return Stream.generate(RecoveryCodes::one).limit(CODES).toList();
    }

    /** What is kept of a code, however it is typed: SHA-256 in hexadecimal digits. */
    static String hash(String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String one() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }
}
