package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane, written in the usual form
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 */
@ApplicationScoped
public class Passwords {

    static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    @Inject Argon2 argon2;

    private final SecureRandom random = new SecureRandom();

    /** @throws stoa.kernel.problems.Problem BUSY if too many wait */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = argon2.derive(parameters(MEMORY_KIB, PASSES, LANES, salt), bytes(password), HASH_BYTES);
        return written(salt, hash);
    }

    /** A hash that no password has, which it takes as long to find out of. */
    String nobodys() {
        return written(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    private static String written(byte[] salt, byte[] hash) {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64(salt) + "$" + base64(hash);
    }

    /**
     * Takes as long for a wrong password as for the right one.
     *
     * @throws stoa.kernel.problems.Problem BUSY if too many wait
     * @throws IllegalStateException        if what was kept is no such hash
     */
    public boolean matches(String password, String kept) {
        var form = FORM.matcher(kept);
        if (!form.matches()) {
            throw new IllegalStateException("A password is kept in a form that is not known");
        }
        var hash = Base64.getDecoder().decode(form.group(5));
        var parameters = parameters(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)), Base64.getDecoder().decode(form.group(4)));
        return MessageDigest.isEqual(hash, argon2.derive(parameters, bytes(password), hash.length));
    }

    private static Argon2Parameters.Builder parameters(int memory, int passes, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt);
    }

    /** The same characters are the same password, however a keyboard composes them (RFC 8265, section 4.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
