package stoa.kernel.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * How contexts prove themselves to each other: JSON Web Tokens (RFC 7519) of an issuer and audiences of their own,
 * valid for 60 seconds, so that they and people's tokens can't stand in for each other.
 */
public final class ServiceTokens {

    /** Carries the token; the Authorization header is people's, and Liberty verifies what stands there by people's keys. */
    public static final String HEADER = "Service-Token";

    private static final String ISSUER = "stoa-services";
    private static final int LIFE_SECONDS = 60;
    private static final int FRESH_SECONDS = 30;
    private static final int SKEW_SECONDS = 30;

    private static final Map<String, Issued> ISSUED = new ConcurrentHashMap<>();
    private static final Map<String, JwtConsumer> CONSUMERS = new ConcurrentHashMap<>();

    private record Issued(String token, long renewAt) { }

    private ServiceTokens() { }

    /** @param audience the name of the context that is called */
    public static String issue(String audience) {
        var now = NumericDate.now().getValue();
        return ISSUED.compute(audience, (name, known) ->
                known != null && known.renewAt > now ? known : new Issued(sign(name), now + FRESH_SECONDS)).token;
    }

    /** Whether the token was issued by a context of this installation for {@code audience}, and lives. */
    static boolean isValid(String token, String audience) {
        try {
            CONSUMERS.computeIfAbsent(audience, ServiceTokens::consumer).processToClaims(token);
            return true;
        } catch (InvalidJwtException refused) {
            return false;
        }
    }

    private static String sign(String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(audience);
        claims.setSubject("service");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFE_SECONDS / 60f);
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    private static JwtConsumer consumer(String audience) {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(ISSUER).setExpectedAudience(audience).setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(2).setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setVerificationKey(key())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT,
                        AlgorithmIdentifiers.HMAC_SHA256))
                .build();
    }

    private static HmacKey key() {
        return new HmacKey(Secrets.require(Secrets.SERVICE));
    }
}
