package stoa.account.signing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.account.signing.entity.KeyRing;
import stoa.account.signing.entity.SigningKey;

class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static String pem;

    @TempDir Path dir;

    @BeforeAll
    static void makeKey() throws GeneralSecurityException {
        pem = pem("RSA", 2048);
    }

    @Test
    void aFileIsAKeyNamedByIt() throws Exception {
        put("2026-01.pem", pem, NOW);
        put("notes.txt", "not a key", NOW);
        put(".hidden.pem", "not a key", NOW);
        var keys = ring().keys();
        assertEquals(List.of("2026-01"), keys.stream().map(SigningKey::kid).toList());
        assertEquals(keys.get(0).secret().getModulus(), keys.get(0).open().getModulus());
        assertFalse(keys.toString().contains(keys.get(0).secret().getModulus().toString()), keys::toString);
    }

    @Test
    void theLastByNameSignsOnceVerifiersHadTheTimeToLearnIt() throws Exception {
        put("a.pem", pem, NOW.minus(Duration.ofDays(1)));
        put("b.pem", pem, NOW.minusSeconds(10));
        assertEquals("a", ring().active(Optional.empty(), NOW.minusSeconds(60)).kid());
        assertEquals("b", ring().active(Optional.empty(), NOW.minusSeconds(5)).kid());
    }

    @Test
    void whereAllAreNewTheOneKnownLongestSigns() throws Exception {
        put("a.pem", pem, NOW.minusSeconds(10));
        put("b.pem", pem, NOW.minusSeconds(20));
        put("c.pem", pem, NOW.minusSeconds(20));
        put("d.pem", pem, NOW);
        assertEquals("c", ring().active(Optional.empty(), NOW.minusSeconds(60)).kid());
    }

    @Test
    void theNamedOneSignsAtOnce() throws Exception {
        put("a.pem", pem, NOW.minus(Duration.ofDays(1)));
        put("b.pem", pem, NOW);
        assertEquals("b", ring().active(Optional.of("b"), NOW.minusSeconds(60)).kid());
        assertEquals("a", ring().active(Optional.of("a"), NOW).kid());
    }

    @Test
    void whatIsMissingIsNamed() {
        var none = assertThrows(IllegalStateException.class, () -> ring().active(Optional.empty(), NOW));
        assertTrue(none.getMessage().startsWith("Missing key: ") && none.getMessage().contains("STOA_SIGNING_KEYS_DIR"));
        var other = assertThrows(IllegalStateException.class, () -> ring().active(Optional.of("c"), NOW));
        assertTrue(other.getMessage().contains("names c"), other.getMessage());
    }

    @Test
    void withoutAFolderTheStartSaysWhichOneIsMissing() {
        var refused = assertThrows(IllegalStateException.class, () -> new SigningKeys().require());
        assertTrue(refused.getMessage().startsWith("Missing key: STOA_SIGNING_KEYS_DIR"), refused.getMessage());
    }

    @Test
    void whatIsNoStrongRsaKeyIsRefusedByItsName() throws Exception {
        for (var bad : List.of("", "-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----", pem("RSA", 1024), pem("EC", 256),
                pem.substring(0, 900))) {
            put("bad.pem", bad, NOW);
            var refused = assertThrows(IllegalStateException.class, this::ring);
            assertTrue(refused.getMessage().contains("bad.pem"), refused.getMessage());
        }
    }

    private KeyRing ring() {
        var folder = new KeyFolder(dir);
        return folder.read(folder.content());
    }

    private void put(String name, String content, Instant changed) throws IOException {
        Files.setLastModifiedTime(Files.writeString(dir.resolve(name), content), FileTime.from(changed));
    }

    private static String pem(String algorithm, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(
                generator.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }
}
