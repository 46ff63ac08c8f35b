package stoa.account.staff.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stoa.kernel.security.Secrets;

/**
 * Keeps second factors' secrets: AES-256-GCM (NIST SP 800-38D) with a nonce of 96 random bits before the text. The login
 * belongs to what is sealed, so that no row's secret works in another's.
 */
@ApplicationScoped
class FactorCipher {

    static final String SECRET = "stoa.account.factor.secret";

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key;

    @PostConstruct
    void load() {
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(Secrets.require(SECRET)), "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    byte[] seal(UUID loginId, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, loginId, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if it was sealed for another login or by another key, or was changed */
    byte[] open(UUID loginId, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, loginId, Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, UUID loginId, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES).putLong(loginId.getMostSignificantBits())
                    .putLong(loginId.getLeastSignificantBits()).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("A second factor can't be read; was " + SECRET + " changed?", unreadable);
        }
    }
}
