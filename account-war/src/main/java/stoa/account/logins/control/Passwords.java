package stoa.account.logins.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import stoa.kernel.web.Gate;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane, written in the usual form
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. So few are worked on at once that their memory stays bounded.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Half of the processors stay for everybody else. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final Gate gate = new Gate(AT_ONCE, PATIENCE);

    /** @throws stoa.kernel.problems.Problem BUSY if too many wait */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = gate.pass(() -> derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
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
        return MessageDigest.isEqual(hash, gate.pass(() -> derive(password, Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), hash.length)));
    }

    /** The same characters are the same password, however a keyboard composes them (RFC 8265, section 4.2). */
    private static byte[] derive(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        var hash = new byte[length];
        generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
