package stoa.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import stoa.kernel.json.Json;

/** Somebody who calls account: nobody known, a customer, or staff in a role of development. */
public final class Person {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, String> STAFF = new ConcurrentHashMap<>();

    private final URI base;
    private final String token;

    private Person(URL address, String token) {
        base = URI.create(address.toString()).resolve("/api/v1/accounts/");
        this.token = token;
    }

    public static Person nobody(URL address) {
        return new Person(address, null);
    }

    /** @param role as {@code support} */
    public static Person staff(URL address, String role) {
        return new Person(address, STAFF.computeIfAbsent(role, Person::printed));
    }

    public static Person customer(URL address, UUID id) {
        return new Person(address, signed(id));
    }

    private static String printed(String role) {
        try {
            var script = new ProcessBuilder("../bin/dev-token", role).redirectError(ProcessBuilder.Redirect.INHERIT);
            script.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
            return new String(script.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the script would print, without a JVM for each of many customers. */
    private static String signed(UUID id) {
        try {
            var claims = new JwtClaims();
            claims.setIssuer("stoa");
            claims.setAudience("stoa");
            claims.setSubject(id.toString());
            claims.setClaim("upn", "customer@development.test");
            claims.setStringListClaim("groups", "customer");
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(15);
            claims.setGeneratedJwtId();
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            token.setKeyIdHeaderValue("development");
            token.setHeader("typ", "JWT");
            token.setKey(key());
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (IOException | GeneralSecurityException | JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PrivateKey key() throws IOException, GeneralSecurityException {
        var pem = Files.readString(Path.of(System.getProperty("stoa.test.data"), "keys", "token-private.pem"));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** @param path below the context root; empty for the root itself; @param body in single quotes, for the eyes */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .header(Somebody.HEADER, Somebody.address());
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    /** Status and code of an answer, as {@code 422 token-invalid}. */
    public static String told(HttpResponse<String> answer) {
        return answer.statusCode() + (answer.body().isEmpty() ? "" : ' ' + json(answer).path("code").asText());
    }
}
