package stoa.kernel.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stoa.kernel.json.Json;
import stoa.kernel.security.Secrets;

/**
 * Closes what a command tells of a person, so that neither the outbox nor a broker's files hold it in the clear:
 * AES-256-GCM (NIST SP 800-38D) with a key derived from the contexts' common secret, a new nonce each time.
 */
public final class Seal {

    private static final String MEMBER = "sealed";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String DERIVATION = "HmacSHA256";
    private static final byte[] PURPOSE = {'e', 'v', 'e', 'n', 't', 's'};
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() { }

    static ObjectNode close(JsonNode data) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(Json.mapper().writeValueAsBytes(data));
            var whole = ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array();
            return Json.mapper().createObjectNode().put(MEMBER, Base64.getEncoder().encodeToString(whole));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    static boolean isClosed(JsonNode data) {
        return data != null && data.size() == 1 && data.path(MEMBER).isTextual();
    }

    /** @throws Poison if it was closed with another secret, or changed since */
    public static JsonNode open(JsonNode data) {
        try {
            var whole = ByteBuffer.wrap(Base64.getDecoder().decode(data.path(MEMBER).textValue()));
            var nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            var closed = new byte[whole.remaining()];
            whole.get(closed);
            return Json.mapper().readTree(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException | IOException other) {
            throw new Poison("What is sealed can't be opened: " + other.getClass().getSimpleName());
        }
    }

    private static Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var derivation = Mac.getInstance(DERIVATION);
        derivation.init(new SecretKeySpec(Secrets.require(Secrets.SERVICE), DERIVATION));
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(derivation.doFinal(PURPOSE), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
