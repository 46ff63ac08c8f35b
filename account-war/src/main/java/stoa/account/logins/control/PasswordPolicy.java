package stoa.account.logins.control;

import com.nulabinc.zxcvbn.StandardDictionaries;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Which passwords may be chosen (NIST SP 800-63B, section 3.1.1.2): 8 to 128 characters, none of the usual ones, not the
 * person's own address or name; no rules of composition. Nothing is asked of the letters' case for being usual.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Set<String> common = load();

    /**
     * @param pointer where the password stands in the request
     * @param name    absent if not known
     * @throws Problem INVALID_REQUEST saying {@code too-short}, {@code too-long}, {@code personal} or {@code common}
     */
    public void require(String pointer, String password, String email, String name) {
        var plain = plain(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            throw refused(pointer, "too-short", "must have " + SHORTEST + " characters or more");
        }
        if (length > LONGEST) {
            throw refused(pointer, "too-long", "must have at most " + LONGEST + " characters");
        }
        if (own(email, name).anyMatch(plain::equals)) {
            throw refused(pointer, "personal", "must not be your address or name");
        }
        if (common.contains(plain)) {
            throw refused(pointer, "common", "is one of the passwords that are tried first");
        }
    }

    private static Stream<String> own(String email, String name) {
        return Stream.of(email, email.substring(0, email.indexOf('@')), name).filter(Objects::nonNull)
                .map(PasswordPolicy::plain);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Problem refused(String pointer, String code, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(pointer, code, message);
    }

    private static Set<String> load() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream().map(PasswordPolicy::plain)
                    .filter(one -> one.length() >= SHORTEST).collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
