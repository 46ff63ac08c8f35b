package stoa.account.signing.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys at hand, in the order of their names. All are published; one signs. */
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::kid)).toList();
    }

    /**
     * The key that signs: the one that is named, or else the last by name of those that verifiers had the time to learn.
     * Where all are new it is the one that is known longest.
     *
     * @param learned keys known before this instant are known to verifiers
     * @throws IllegalStateException naming the key that is not there
     */
    public SigningKey active(Optional<String> named, Instant learned) {
        return named.map(this::named).orElseGet(() -> last(keys.stream().filter(key -> key.since().isBefore(learned)).toList())
                .or(this::oldest).orElseThrow(() -> new IllegalStateException(
                        "Missing key: the folder that STOA_SIGNING_KEYS_DIR names holds no <kid>.pem")));
    }

    private SigningKey named(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Missing key: stoa.account.signing.active names " + kid
                        + ", and there is no such file"));
    }

    /** Of those that came at the same time, the last by name. */
    private Optional<SigningKey> oldest() {
        return keys.stream().min(Comparator.comparing(SigningKey::since)
                .thenComparing(SigningKey::kid, Comparator.reverseOrder()));
    }

    private static Optional<SigningKey> last(List<SigningKey> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
