package stoa.devdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a MicroProfile JWT for a role, signed with development's own key and good for 15 minutes. Needs nothing but
 * the JDK, so that it can be launched from its source.
 */
public final class DevToken {

    private static final int LIFE_SECONDS = 900;
    private static final List<String> ALL = List.of("catalog:read", "catalog:write", "carts:read", "carts:write",
            "orders:read", "orders:write", "orders:pay", "accounts:read", "accounts:write", "accounts:admin",
            "notifications:read", "notifications:write", "analytics:read", "analytics:write", "assistant:read",
            "assistant:write");
    private static final Map<String, List<String>> ROLES = Map.of(
            "customer", List.of(),
            "admin", ALL,
            "catalog-manager", List.of("catalog:read", "catalog:write", "carts:read", "carts:write", "orders:read"),
            "order-manager", List.of("orders:read", "orders:write", "orders:pay", "catalog:read", "carts:read",
                    "accounts:read", "notifications:read", "notifications:write"),
            "support", List.of("catalog:read", "carts:read", "orders:read", "orders:write", "accounts:read",
                    "notifications:read"),
            "analyst", List.of("analytics:read", "catalog:read"),
            "service", List.of());

    private DevToken() { }

    /** @param arguments a role, and optionally the subject, a UUID, that the token is for */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2 || !ROLES.containsKey(arguments[0])) {
            fail("usage: bin/dev-token <role> [subject]; roles: "
                    + ROLES.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        var data = System.getenv("STOA_DATA_DIR");
        var key = Path.of(data == null || data.isBlank() ? "data" : data, "keys", "token-private.pem");
        try {
            System.out.println(token(arguments[0], subject(arguments), privateKey(key)));
        } catch (IOException missing) {
            fail("no development key at " + key.toAbsolutePath() + ": start Stoa once, or set STOA_DATA_DIR");
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            fail(key.toAbsolutePath() + " is no private key: " + broken.getMessage());
        }
    }

    private static String token(String role, String subject, PrivateKey key) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var groups = Stream.concat(Stream.of(role), ROLES.get(role).stream())
                .collect(Collectors.joining("\", \"", "[\"", "\"]"));
        var signed = base64("""
                {"typ": "JWT", "alg": "RS256", "kid": "development"}""") + "." + base64("""
                {"iss": "stoa", "aud": "stoa", "sub": "%s", "upn": "%s@development.test", "groups": %s, \
                "iat": %d, "exp": %d, "jti": "%s"}"""
                .formatted(subject, role, groups, now, now + LIFE_SECONDS, UUID.randomUUID()));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    /** The same role is the same person each time. */
    private static String subject(String[] arguments) {
        return arguments.length == 2 ? arguments[1]
                : UUID.nameUUIDFromBytes(arguments[0].getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void fail(String message) {
        System.err.println("dev-token: " + message);
        System.exit(1);
    }
}
