package stoa.kernel.security;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** The keys that callers' tokens are verified by: a document that this installation is given. */
public final class TokenKeys {

    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    private TokenKeys() { }

    /** @throws IllegalStateException if no location is given, or it is a file that can't be read */
    public static void require(Config config) {
        var location = config.getOptionalValue(LOCATION, String.class).filter(told -> !told.isBlank())
                .orElseThrow(() -> new IllegalStateException("Missing key: STOA_JWKS_LOCATION (a file: or https: URL of "
                        + "the keys that tokens are verified by)"));
        if (location.startsWith("file:") && !Files.isReadable(Path.of(URI.create(location)))) {
            throw new IllegalStateException("Missing key: STOA_JWKS_LOCATION names " + location
                    + ", which can't be read");
        }
    }
}
