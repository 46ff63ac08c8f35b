package stoa.account.providers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import stoa.account.logins.entity.LoginProblem;
import stoa.account.providers.entity.Identity;
import stoa.account.providers.entity.Provider;
import stoa.account.providers.entity.ProviderProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

class IdTokensTest {

    private static final String ISSUER = "https://provider.example/shop";
    private static final Provider PROVIDER =
            new Provider("example", URI.create(ISSUER), "stoa", Optional.empty(), "groups", "email");
    private static final RsaJsonWebKey KEY = key();
    private static final String KEYS = new JsonWebKeySet(KEY).toJson(OutputControlLevel.PUBLIC_ONLY);

    @Test
    void aTokenThatHoldsTellsWhoItIs() {
        assertEquals(new Identity("example", "ada-1", "ada@shop.example", "Ada", Set.of("desk", "admins")),
                verified(token(claims -> { }), Optional.of("n-1")));
    }

    @Test
    void theNameIsTheAddressWhereNoneIsToldAndOneGroupMayStandAlone() {
        var identity = verified(token(claims -> {
            claims.unsetClaim("name");
            claims.setStringClaim("groups", "desk");
        }), Optional.empty());
        assertEquals("Ada@Shop.example [desk]", identity.name() + " " + identity.groups());
    }

    @Test
    void noGroupsAreNoGroups() {
        assertEquals(Set.of(), verified(token(claims -> claims.unsetClaim("groups")), Optional.empty()).groups());
        assertEquals(Set.of(), verified(token(claims -> claims.setClaim("groups", 7)), Optional.empty()).groups());
    }

    @Test
    void whatTheStandardForbidsIsRefused() {
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.setIssuer("https://provider.example")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.setAudience("another")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.setAudience("stoa", "another")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.unsetClaim("aud")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.unsetClaim("sub")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.unsetClaim("exp")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.setExpirationTime(past())));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.setStringClaim("nonce", "n-2")));
        refused(LoginProblem.INVALID_CREDENTIALS, token(claims -> claims.unsetClaim("nonce")));
        refused(LoginProblem.INVALID_CREDENTIALS, "no token");
        refused(LoginProblem.INVALID_CREDENTIALS, "");
    }

    @Test
    void onlyTheProvidersSignatureCounts() throws JoseException {
        refused(LoginProblem.INVALID_CREDENTIALS, signed(claims(), key(), AlgorithmIdentifiers.RSA_USING_SHA256));
        var none = new JsonWebSignature();
        none.setPayload(claims().toJson());
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        refused(LoginProblem.INVALID_CREDENTIALS, none.getCompactSerialization());
        var confused = new JsonWebSignature();
        confused.setPayload(claims().toJson());
        confused.setKeyIdHeaderValue("k-1");
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        confused.setKey(new HmacKey(KEY.getRsaPublicKey().getEncoded()));
        refused(LoginProblem.INVALID_CREDENTIALS, confused.getCompactSerialization());
        var token = token(claims -> { });
        refused(LoginProblem.INVALID_CREDENTIALS, token.substring(0, token.lastIndexOf('.') + 1));
    }

    @Test
    void severalAudiencesNeedTheirParty() {
        var identity = verified(token(claims -> {
            claims.setAudience("stoa", "another");
            claims.setStringClaim("azp", "stoa");
        }), Optional.empty());
        assertEquals("ada-1", identity.subject());
    }

    @Test
    void anAddressThatIsNotProvedIsNone() {
        refused(ProviderProblem.IDENTITY_INCOMPLETE, token(claims -> claims.unsetClaim("email")));
        refused(ProviderProblem.IDENTITY_INCOMPLETE, token(claims -> claims.setStringClaim("email", "ada")));
        refused(ProviderProblem.IDENTITY_INCOMPLETE, token(claims -> claims.setStringClaim("email", "a@b@c")));
        refused(ProviderProblem.IDENTITY_INCOMPLETE, token(claims -> claims.setClaim("email", List.of("a@b.example"))));
        refused(ProviderProblem.IDENTITY_INCOMPLETE, token(claims -> claims.setClaim("email_verified", false)));
    }

    private static Identity verified(String token, Optional<String> nonce) {
        return IdTokens.verified(PROVIDER, KEYS, token, nonce);
    }

    private static void refused(ProblemType expected, String token) {
        assertEquals(expected, assertThrows(Problem.class, () -> verified(token, Optional.of("n-1")), token).type(), token);
    }

    private static String token(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return signed(claims, KEY, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("stoa");
        claims.setSubject("ada-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("nonce", "n-1");
        claims.setStringClaim("email", "Ada@Shop.example");
        claims.setClaim("email_verified", true);
        claims.setStringClaim("name", "Ada");
        claims.setStringListClaim("groups", "desk", "admins");
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key, String algorithm) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue("k-1");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k-1");
            return key;
        } catch (JoseException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static NumericDate past() {
        return NumericDate.fromSeconds(NumericDate.now().getValue() - 60);
    }
}
