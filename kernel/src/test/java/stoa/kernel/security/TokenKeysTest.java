package stoa.kernel.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {

    @Test
    void withoutKeysNothingStartsAndTheMessageNamesTheVariable() {
        var refused = assertThrows(IllegalStateException.class, () -> TokenKeys.require(located("")));
        assertTrue(refused.getMessage().contains("STOA_JWKS_LOCATION"));
    }

    @Test
    void aFileThatIsNotThereIsNoKey(@TempDir Path folder) {
        assertThrows(IllegalStateException.class,
                () -> TokenKeys.require(located(folder.resolve("absent.json").toUri().toString())));
    }

    @Test
    void aFileThatIsThereIsEnough(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("jwks.json"), "{\"keys\": []}");
        assertDoesNotThrow(() -> TokenKeys.require(located("file:" + file)));
    }

    private static Config located(String location) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(
                Map.of("mp.jwt.verify.publickey.location", location), "test", 100)).build();
    }
}
