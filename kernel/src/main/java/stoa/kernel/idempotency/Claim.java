package stoa.kernel.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import stoa.kernel.ids.Ids;

/**
 * A request's claim on a key.
 *
 * @param principal   whose key it is
 * @param fingerprint of method, path and body
 * @param holder      of this attempt: only who holds the key may answer or free it
 */
record Claim(String principal, String key, String fingerprint, UUID holder) {

    static Claim of(String principal, String key, String fingerprint) {
        return new Claim(principal, key, fingerprint, Ids.next());
    }

    /** The same for every request with this key of this principal (RFC 9562, section 5.3). */
    UUID derivedId() {
        return UUID.nameUUIDFromBytes((principal + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Its columns, by name. */
    Map<String, Object> columns() {
        return Map.of("principal", principal, "key", key, "fingerprint", fingerprint, "holder", holder);
    }
}
