package stoa.account.providers.control;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.providers.entity.Identity;
import stoa.account.providers.entity.Provider;
import stoa.account.providers.entity.ProviderProblem;
import stoa.kernel.problems.Problem;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_PSS_USING_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA384;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA512;

/** Believes an ID token only if all of OpenID Connect Core 1.0, section 3.1.3.7, holds. */
final class IdTokens {

    private static final Logger LOG = Logger.getLogger(IdTokens.class.getName());
    private static final int SKEW_SECONDS = 30;
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(ConstraintType.PERMIT, RSA_USING_SHA256,
            RSA_USING_SHA384, RSA_USING_SHA512, RSA_PSS_USING_SHA256, ECDSA_USING_P256_CURVE_AND_SHA256,
            ECDSA_USING_P384_CURVE_AND_SHA384);

    private IdTokens() { }

    /**
     * @param keys  the provider's keys (RFC 7517)
     * @param nonce what the token has to repeat, if anything
     * @throws Problem INVALID_CREDENTIALS; IDENTITY_INCOMPLETE without a proved address
     */
    static Identity verified(Provider provider, String keys, String token, Optional<String> nonce) {
        try {
            var claims = consumer(provider, keys).processToClaims(token);
            require(claims.getAudience().size() == 1 || provider.clientId().equals(claims.getStringClaimValue("azp")), "azp");
            require(nonce.isEmpty() || nonce.get().equals(claims.getStringClaimValue("nonce")), "nonce");
            return identity(provider, claims);
        } catch (InvalidJwtException | MalformedClaimException | JoseException refused) {
            LOG.log(Level.INFO, "An ID token of {0} was refused: {1}", new Object[] {provider.name(), reason(refused)});
            throw new Problem(LoginProblem.INVALID_CREDENTIALS, refused);
        }
    }

    private static JwtConsumer consumer(Provider provider, String keys) throws JoseException {
        return new JwtConsumerBuilder().setExpectedIssuer(provider.issuer().toString())
                .setExpectedAudience(provider.clientId()).setRequireSubject().setRequireExpirationTime().setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS).setJwsAlgorithmConstraints(SIGNED)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build();
    }

    private static Identity identity(Provider provider, JwtClaims claims) throws MalformedClaimException {
        var email = claims.getClaimValue(provider.emailClaim());
        if (!(email instanceof String address) || !address.matches("[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,189}")
                || Boolean.FALSE.equals(claims.getClaimValue("email_verified"))) {
            throw new Problem(ProviderProblem.IDENTITY_INCOMPLETE);
        }
        var name = claims.getClaimValue("name") instanceof String told && !told.isBlank() ? told : address;
        return new Identity(provider.name(), claims.getSubject(), address.toLowerCase(Locale.ROOT),
                name.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip(), groups(claims.getClaimValue(provider.groupsClaim())));
    }

    private static Set<String> groups(Object claim) {
        var groups = new HashSet<String>();
        (claim instanceof List<?> list ? list : List.of(claim == null ? "" : claim)).stream()
                .filter(String.class::isInstance).map(String.class::cast).filter(group -> !group.isEmpty()).forEach(groups::add);
        return groups;
    }

    private static void require(boolean holds, String claim) throws MalformedClaimException {
        if (!holds) {
            throw new MalformedClaimException(claim);
        }
    }

    /** What is wrong, without the token that it is wrong with. */
    private static Object reason(Exception refused) {
        return refused instanceof InvalidJwtException invalid
                ? invalid.getErrorDetails().stream().map(error -> error.getErrorCode()).toList() : refused.getClass().getSimpleName();
    }
}
