package stoa.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.settings.Settings;

/**
 * The secrets that Stoa is given: by configuration, or as files named by their key in {@code stoa.secrets.dir}
 * ({@code secrets} in the data folder unless set). There is no default for a secret, and none is ever logged.
 */
@ApplicationScoped
public class Secrets {

    /** Guests' cart and order tokens are derived from it. */
    public static final String GUEST = "stoa.guest.secret";
    /** Contexts prove themselves to each other by it. */
    public static final String SERVICE = "stoa.service.secret";

    private static final int SHORTEST = 32;

    /** @throws IllegalStateException naming the first of the kernel's secrets that is missing */
    public void requireAll() {
        List.of(GUEST, SERVICE).forEach(Secrets::require);
    }

    /**
     * @return at least 32 bytes
     * @throws IllegalStateException naming the key if the secret is missing or too short
     */
    public static byte[] require(String key) {
        var secret = needed(key).getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST) {
            throw new IllegalStateException("Secret too short: " + key + " needs " + SHORTEST + " bytes or more");
        }
        return secret;
    }

    /**
     * A secret that others made, as a mail server's password; of whatever length.
     *
     * @throws IllegalStateException naming the key if the secret is missing
     */
    public static String needed(String key) {
        return given(key).orElseThrow(() -> new IllegalStateException("Missing secret: " + key + " (" + variable(key)
                + ", or a file of that name in stoa.secrets.dir)"));
    }

    /** As {@link #needed}, but one may do without it. */
    public static Optional<String> given(String key) {
        return configured(key).or(() -> mounted(key));
    }

    private static Optional<String> configured(String key) {
        return Settings.config().getOptionalValue(key, String.class);
    }

    private static Optional<String> mounted(String key) {
        return folder(Settings.config()).map(folder -> folder.resolve(key)).filter(Files::isReadable)
                .map(Secrets::content);
    }

    private static Optional<Path> folder(Config config) {
        return config.getOptionalValue("stoa.secrets.dir", Path.class)
                .or(() -> config.getOptionalValue("stoa.data.dir", Path.class).map(data -> data.resolve("secrets")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
