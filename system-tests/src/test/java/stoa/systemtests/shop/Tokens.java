package stoa.systemtests.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stoa.systemtests.harness.Stoa;

/** Bearer tokens like the staff's, each changed in one place and, unless said otherwise, signed by the right key. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String[] pattern;
    private final PrivateKey own;
    private final byte[] serviceSecret;

    public Tokens(Stoa stoa) {
        pattern = stoa.tokens().of("admin").split("\\.");
        try {
            var pem = Files.readString(stoa.dataDir().resolve("keys").resolve("token-private.pem"));
            var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
            serviceSecret = Files.readString(stoa.dataDir().resolve("secrets").resolve("stoa.service.secret")).strip()
                    .getBytes(StandardCharsets.UTF_8);
            own = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String good() {
        return signed(claims -> { }, own);
    }

    /** The token of a new API key. */
    public String ofKey(String scope) {
        return signed(claims -> claims.put("sub", UUID.randomUUID().toString()).putArray("groups").add(scope), own);
    }

    /** Of somebody with these roles and permissions only. */
    public String of(String subject, String... groups) {
        return signed(claims -> claims.put("sub", subject).putPOJO("groups", groups), own);
    }

    /** What one context proves itself with to another, shown where people show theirs. */
    public String service(String audience) {
        var now = Instant.now().getEpochSecond();
        var content = base64("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "." + base64("""
                {"iss": "stoa-services", "aud": "%s", "sub": "service", "iat": %d, "exp": %d}"""
                .formatted(audience, now, now + 60).getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(serviceSecret, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String expired() {
        var past = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        return signed(claims -> claims.put("iat", past - 900).put("exp", past), own);
    }

    public String forAnotherAudience() {
        return signed(claims -> claims.put("aud", "elsewhere"), own);
    }

    public String ofAnotherIssuer() {
        return signed(claims -> claims.put("iss", "elsewhere"), own);
    }

    public String signedByAStranger() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed(claims -> { }, generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String unsigned() {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + pattern[1] + ".";
    }

    private String signed(Consumer<ObjectNode> change, PrivateKey key) {
        try {
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(pattern[1]));
            change.accept(claims);
            var content = pattern[0] + "." + base64(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
