package stoa.account.signing.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.keys.BigEndianBigInteger;
import stoa.account.signing.entity.KeyRing;
import stoa.account.signing.entity.SigningKey;

/** A JSON Web Key Set (RFC 7517, section 5). */
@Schema(name = "Jwks")
public record JwksView(List<Jwk> keys) {

    /** One open RSA key (RFC 7518, section 6.3.1); {@code n} and {@code e} in base64url. */
    @Schema(name = "Jwk")
    public record Jwk(@Schema(examples = "RSA") String kty, String kid, @Schema(examples = "sig") String use,
            @Schema(examples = "RS256") String alg, String n, @Schema(examples = "AQAB") String e) { }

    static JwksView of(KeyRing ring) {
        return new JwksView(ring.keys().stream().map(JwksView::jwk).toList());
    }

    private static Jwk jwk(SigningKey key) {
        return new Jwk("RSA", key.kid(), "sig", "RS256", BigEndianBigInteger.toBase64Url(key.open().getModulus()),
                BigEndianBigInteger.toBase64Url(key.open().getPublicExponent()));
    }
}
