package stoa.account.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import stoa.account.signing.entity.KeyRing;
import stoa.account.signing.entity.SigningKey;
import stoa.kernel.settings.Setting;
import stoa.kernel.settings.Settings;

/** The keys of the mounted folder, looked at anew every second, so that one which is added needs no restart. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String DIR = "stoa.signing.keys.dir";
    private static final String ACTIVE = "stoa.account.signing.active";

    @Inject Clock clock;
    @Inject @Setting("stoa.account.signing.settle-seconds") int settleSeconds;

    private Known known;

    private record Known(Map<String, FileTime> content, KeyRing ring, Instant lookAgain) { }

    /** @throws IllegalStateException naming what is missing, if there is no key to sign with */
    public void require() {
        active();
    }

    /** The key that signs now. */
    public SigningKey active() {
        return all().active(Settings.config().getOptionalValue(ACTIVE, String.class),
                clock.instant().minusSeconds(settleSeconds));
    }

    /** All keys, whether they sign yet, now or no more. */
    public synchronized KeyRing all() {
        if (known == null) {
            known = look(folder());
        } else if (clock.instant().isAfter(known.lookAgain)) {
            known = lookAgain(folder());
        }
        return known.ring;
    }

    private Known look(KeyFolder folder) {
        var content = folder.content();
        return new Known(content, folder.read(content), clock.instant().plus(FRESH));
    }

    /** What was read last stays in use while the folder holds what is no key, as a file that is half written. */
    private Known lookAgain(KeyFolder folder) {
        try {
            var content = folder.content();
            return new Known(content, content.equals(known.content) ? known.ring : folder.read(content),
                    clock.instant().plus(FRESH));
        } catch (IllegalStateException | UncheckedIOException broken) {
            LOG.log(Level.WARNING, "The signing keys stay as they were: {0}", broken.getMessage());
            return new Known(known.content, known.ring, clock.instant().plus(FRESH));
        }
    }

    private static KeyFolder folder() {
        return Settings.config().getOptionalValue(DIR, String.class).map(dir -> new KeyFolder(Path.of(dir)))
                .orElseThrow(() -> new IllegalStateException("Missing key: STOA_SIGNING_KEYS_DIR (a folder of the keys that "
                        + "tokens are signed with, each a PKCS#8 file <kid>.pem)"));
    }
}
