package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostSettingsTest {

    @Test
    void withoutAServerMailsGoIntoTheFolder() {
        assertInstanceOf(FolderPost.class, post(Map.of("stoa.data.dir", "target/data")));
    }

    @Test
    void withAServerTheyGoThere() {
        assertInstanceOf(SmtpPost.class, post(Map.of("stoa.mail.host", "mail.example.com", "stoa.mail.from", "shop@example.com")));
    }

    @Test
    void aServerWithoutASenderStopsTheStart() {
        var stopped = assertThrows(IllegalStateException.class, () -> post(Map.of("stoa.mail.host", "mail.example.com")));
        assertTrue(stopped.getMessage().contains("STOA_MAIL_FROM"), stopped.getMessage());
    }

    @Test
    void aSenderThatIsNoAddressStopsTheStart() {
        var stopped = assertThrows(IllegalStateException.class,
                () -> post(Map.of("stoa.mail.host", "mail.example.com", "stoa.mail.from", "shop at example")));
        assertTrue(stopped.getMessage().contains("STOA_MAIL_FROM"), stopped.getMessage());
    }

    @Test
    void anAccountWithoutItsPasswordStopsTheStart() {
        var stopped = assertThrows(IllegalStateException.class, () -> post(Map.of("stoa.mail.host", "mail.example.com",
                "stoa.mail.from", "shop@example.com", "stoa.mail.user", "shop")));
        assertTrue(stopped.getMessage().contains("STOA_MAIL_PASSWORD"), stopped.getMessage());
    }

    @Test
    void encryptionIsRequiredUnlessSwitchedOffAndAPasswordIsNeverTold() {
        var server = new MailServer("mail.example.com", 587, Optional.of("shop"), Optional.of("s3cret"), true, Duration.ofSeconds(20));
        assertEquals("true", server.properties().getProperty("mail.smtp.starttls.required"));
        assertEquals("true", server.properties().getProperty("mail.smtp.auth"));
        assertEquals("20000", server.properties().getProperty("mail.smtp.timeout"));
        assertEquals("mail.example.com:587", server.toString());
        assertFalse(server.properties().toString().contains("s3cret"));
    }

    private static Post post(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(settings, "test", 200),
                new PropertiesConfigSource(Map.of("stoa.mail.port", "587", "stoa.mail.starttls", "true", "stoa.store.name", "Stoa",
                        "stoa.mail.timeout-seconds", "20"), "defaults", 100)).build();
        return PostSettings.of(config).post();
    }
}
