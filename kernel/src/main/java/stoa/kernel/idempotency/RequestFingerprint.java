package stoa.kernel.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the current request is: its key and the hash of its method, path and body. */
@RequestScoped
class RequestFingerprint {

    private String key;
    private String hash = "";
    private String path = "";

    void of(String key, String method, String path, byte[] body) {
        this.key = key;
        this.path = path;
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + ' ' + path + '\n').getBytes(StandardCharsets.UTF_8));
            hash = HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String key() {
        return key;
    }

    String path() {
        return path;
    }

    String hash() {
        return hash;
    }
}
