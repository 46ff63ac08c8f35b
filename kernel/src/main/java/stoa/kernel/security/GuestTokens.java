package stoa.kernel.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a guest proves ownership with: {@code base64url(HMAC-SHA256(secret, kind ‖ id))}. Derived, never stored, so a
 * replay can tell it again.
 */
@ApplicationScoped
public class GuestTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private SecretKeySpec secret;

    @PostConstruct
    void load() {
        secret = new SecretKeySpec(Secrets.require(Secrets.GUEST), ALGORITHM);
    }

    public String cart(UUID id) {
        return token("cart", id);
    }

    public String order(UUID id) {
        return token("order", id);
    }

    public boolean isCart(UUID id, String token) {
        return same(cart(id), token);
    }

    public boolean isOrder(UUID id, String token) {
        return same(order(id), token);
    }

    private String token(String kind, UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal((kind + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static boolean same(String expected, String told) {
        return told != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                told.getBytes(StandardCharsets.UTF_8));
    }
}
