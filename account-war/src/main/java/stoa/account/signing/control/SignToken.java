package stoa.account.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Makes access tokens: MicroProfile JWTs (MicroProfile JWT 2.1, section 4.1; RFC 7519) of the issuer {@code stoa},
 * signed with RS256.
 */
@ApplicationScoped
public class SignToken {

    /** How long an access token is good, in seconds. */
    public static final int LIFE_SECONDS = 900;

    private static final String STOA = "stoa";

    @Inject SigningKeys keys;
    @Inject Clock clock;

    /**
     * @param subject whose token it is
     * @param name    by which people call the subject
     * @param groups  roles and permissions
     * @param session that the token goes back to; a key's token goes back to none
     */
    public String of(UUID subject, String name, Set<String> groups, Optional<UUID> session) {
        var claims = new JwtClaims();
        claims.setIssuer(STOA);
        claims.setAudience(STOA);
        claims.setSubject(subject.toString());
        claims.setStringClaim("upn", name);
        claims.setStringListClaim("groups", groups.stream().sorted().toList());
        var now = NumericDate.fromMilliseconds(clock.millis());
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + LIFE_SECONDS));
        claims.setJwtId(UUID.randomUUID().toString());
        session.ifPresent(id -> claims.setStringClaim("sid", id.toString()));
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        var key = keys.active();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.secret());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }
}
