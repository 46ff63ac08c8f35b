package stoa.systemtests.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stoa.systemtests.harness.Stoa;

/** A forger's workshop: an administrator's good token, taken apart and put together in other ways. */
public final class Forgery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Consumer<ObjectNode> AS_IT_IS = node -> { };

    private final String good;
    private final RSAPrivateCrtKey own;
    private final KeyPair strangers;
    private final Path data;

    public Forgery(Stoa stoa) {
        data = stoa.dataDir();
        good = stoa.tokens().of("admin");
        try {
            var encoded = Base64.getMimeDecoder().decode(read("keys/token-private.pem").replaceAll("-----[^-]+-----", ""));
            own = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            strangers = pair("RSA", 2048);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String good() {
        return good;
    }

    /** The good token's part 0, 1 or 2. */
    public String part(int part) {
        return good.split("\\.")[part];
    }

    /** A text file of the data folder. */
    public String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(own.getModulus(), own.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public KeyPair strangers() {
        return strangers;
    }

    /** Other claims, signed by the right key. */
    public String claiming(Consumer<ObjectNode> claims) {
        return signed(AS_IT_IS, claims, own, "SHA256withRSA");
    }

    /** Another header, signed by the right key with the right algorithm. */
    public String headed(Consumer<ObjectNode> header) {
        return signed(header, AS_IT_IS, own, "SHA256withRSA");
    }

    /** Another header, signed by the right key with another algorithm. */
    public String signedWith(String alg, String algorithm) {
        return signed(header -> header.put("alg", alg), AS_IT_IS, own, algorithm);
    }

    /** Another header, signed by a stranger's key. */
    public String byStranger(Consumer<ObjectNode> header) {
        return signed(header, AS_IT_IS, strangers.getPrivate(), "SHA256withRSA");
    }

    public String byStrangersCurve() {
        return signed(header -> header.put("alg", "ES256"), AS_IT_IS, pair("EC", 256).getPrivate(), "SHA256withECDSAinP1363Format");
    }

    /** The algorithm confused: an HMAC by what everybody may know. */
    public String hmac(Consumer<ObjectNode> header, byte[] secret) {
        return hmac(header.andThen(node -> node.put("alg", "HS256")), AS_IT_IS, secret);
    }

    /** As contexts prove themselves to each other, for {@code audience}. */
    public String serviceToken(String audience) {
        return hmac(header -> header.put("alg", "HS256").remove("kid"),
                claims -> claims.put("iss", "stoa-services").put("aud", audience).put("sub", "service")
                        .put("exp", Instant.now().getEpochSecond() + 60),
                read("secrets/stoa.service.secret").getBytes(StandardCharsets.UTF_8));
    }

    /** Without a signature. */
    public String unsigned(Consumer<ObjectNode> header) {
        return content(header, AS_IT_IS) + ".";
    }

    private String hmac(Consumer<ObjectNode> header, Consumer<ObjectNode> claims, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var content = content(header, claims);
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(Consumer<ObjectNode> header, Consumer<ObjectNode> claims, PrivateKey key, String algorithm) {
        return sign(content(header, claims), key, algorithm);
    }

    /** Whatever the parts are, signed by the right key. */
    public String rightlySigned(String header, String claims) {
        return sign(base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8)), own, "SHA256withRSA");
    }

    private static String sign(String content, PrivateKey key, String algorithm) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content(Consumer<ObjectNode> header, Consumer<ObjectNode> claims) {
        return changed(0, header) + "." + changed(1, claims);
    }

    private String changed(int part, Consumer<ObjectNode> change) {
        var node = node(part);
        change.accept(node);
        return base64(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The header (0) or the claims (1) of the good token. */
    public ObjectNode node(int part) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part(part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
