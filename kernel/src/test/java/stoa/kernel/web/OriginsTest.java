package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "https://shop.example", "http://localhost:5173", "https://shop.example, https://b.example:8443", "http://[::1]:80"})
    void namedOriginsAreTaken(String origins) {
        assertDoesNotThrow(() -> Origins.require(config(origins)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.example", "https://shop.example,*", "null", "https://shop.example/", "shop.example",
        "ftp://shop.example", "https://shop.example@evil.example", "https://shop.example evil"})
    void whatOpensMoreThanANameIsRefused(String origins) {
        var refused = assertThrows(IllegalStateException.class, () -> Origins.require(config(origins)));
        assertTrue(refused.getMessage().contains("STOA_CORS_ORIGINS"), refused::getMessage);
    }

    private static Config config(String origins) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(Map.of("stoa.cors.origins", origins), "test", 1)).build();
    }
}
