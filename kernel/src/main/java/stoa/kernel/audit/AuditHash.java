package stoa.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import stoa.kernel.json.Json;
import stoa.kernel.time.Times;

/**
 * What chains entries: SHA-256 over a JSON array of the context, the previous entry's hash and everything that the
 * entry tells. Who changes, removes, adds or moves an entry has to change all hashes after it.
 */
public final class AuditHash {

    /** What stands for the hash before the first entry. */
    public static final String NONE = "0".repeat(64);

    private AuditHash() { }

    /** The hash that an entry has to have in its context, after the entry that it names as its previous one. */
    public static String of(String context, AuditEntry entry) {
        var canonical = Json.write(Arrays.asList(context, entry.previousHash(), entry.position(), entry.id(),
                Times.format(entry.at()), entry.actor(), entry.actorType(), entry.action(), entry.entity(),
                entry.entityId(), entry.before(), entry.after(), entry.personal(), entry.filter(), entry.requestId()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
