package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;

/** A new signing key comes to a running shop, and every context takes its tokens and the old one's. */
@SystemTest
class KeyRotationST {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String OLD = "development";
    private static final String NEW = "zz-rotated";

    private final Stoa stoa = Stoa.shared();
    private final Path file = stoa.dataDir().resolve("signing-keys").resolve(NEW + ".pem");
    private final Path document = stoa.dataDir().resolve("keys").resolve("jwks.json");
    private byte[] before;
    private JsonNode key;

    @BeforeEach
    void remember() throws IOException {
        before = Files.readAllBytes(document);
        key = stoa.as("admin", "POST", ACCOUNTS + "/api-keys")
                .json(Map.of("name", "Rotation", "scopes", List.of("orders:read", "catalog:write", "accounts:admin"))).send().expect(201).json();
    }

    @AfterEach
    void asItWas() throws IOException {
        Files.deleteIfExists(file);
        Files.write(document, before);
        Await.until("the old key signs again", SOON, () -> kid(token()).equals(OLD));
    }

    @Test
    void everyContextTakesTheNewKeysTokensAndStillTheOldOnes() throws Exception {
        var old = token();
        assertEquals(OLD, kid(old));
        Files.writeString(file, newKey());
        Await.until("both keys are published", SOON, () -> published().equals(List.of(OLD, NEW)));
        assertEquals(OLD, kid(token()));
        isTaken(old);
        Files.write(document, stoa.get(ACCOUNTS + "/jwks").send().expect(200).bytes());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Await.until("the new key signs", SOON, () -> kid(token()).equals(NEW));
        isTaken(token());
        isTaken(old);
    }

    private void isTaken(String token) {
        stoa.get(ORDERS + "?limit=1").bearer(token).send().expect(200);
        stoa.post(CATALOG + "/products").bearer(token).json("{").send().expectProblem(400);
        stoa.get(Stoa.CARTS + "/nowhere").bearer(token).send().expectProblem(404);
        stoa.get(ACCOUNTS + "/api-keys").bearer(token).send().expect(200);
    }

    private List<String> published() {
        return stoa.get(ACCOUNTS + "/jwks").send().expect(200).json().path("keys").findValuesAsText("kid");
    }

    private String token() {
        return stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "client_credentials", "clientId", key.path("clientId").asText(),
                "clientSecret", key.path("clientSecret").asText())).send().expect(200).json().path("accessToken").asText();
    }

    private static String kid(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8)
                .replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static String newKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }
}
