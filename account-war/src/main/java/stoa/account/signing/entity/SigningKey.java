package stoa.account.signing.entity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * A key that tokens are signed with.
 *
 * @param kid   by which tokens and verifiers name it (RFC 7517, section 4.5)
 * @param since when it came to be known
 */
public record SigningKey(String kid, RSAPrivateCrtKey secret, RSAPublicKey open, Instant since) {

    private static final int FEWEST_BITS = 2048;

    /**
     * @param pem an RSA key of 2048 bits or more in PKCS#8 (RFC 5958, RFC 7468)
     * @throws GeneralSecurityException if it is none
     */
    public static SigningKey of(String kid, String pem, Instant since) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("RSA");
        if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(pem))) instanceof RSAPrivateCrtKey secret)
                || secret.getModulus().bitLength() < FEWEST_BITS) {
            throw new GeneralSecurityException("not an RSA key of " + FEWEST_BITS + " bits or more");
        }
        var open = factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new SigningKey(kid, secret, (RSAPublicKey) open, since);
    }

    private static byte[] decoded(String pem) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
        } catch (IllegalArgumentException broken) {
            throw new GeneralSecurityException("not PEM", broken);
        }
    }

    /** Names the key and nothing of it. */
    @Override
    public String toString() {
        return "signing key " + kid;
    }
}
