package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stoa.account.tokens.boundary.Client.access;
import static stoa.account.tokens.boundary.Client.bearer;
import static stoa.account.tokens.boundary.Client.json;
import static stoa.account.tokens.boundary.Client.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.account.Mailbox;

/** How the keys change that tokens are signed with. */
@ExtendWith(ArquillianExtension.class)
class SigningKeysOverHttpIT {

    private static final String PASSWORD = "brass lantern at noon";

    @ArquillianResource URL address;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    /** The folder gets a key, its document follows, and nobody who holds a token notices. */
    @Test
    void keysAreRotatedWhileEverybodyGoesOn() throws Exception {
        var client = Client.of(address);
        var ada = client.registers(PASSWORD);
        var data = Path.of(System.getProperty("stoa.test.data"));
        var document = data.resolve("keys").resolve("jwks.json");
        var before = Files.readString(document);
        var old = access(client.logIn(ada, PASSWORD));
        var file = data.resolve("signing-keys").resolve("zz-next.pem");
        try {
            Files.writeString(file, "half a key");
            Mailbox.await(() -> !kids(client).isEmpty() && logged("The signing keys stay as they were"));
            assertEquals("development", signing(client, ada));
            Files.writeString(file, newKey());
            Mailbox.await(() -> kids(client).equals(List.of("development", "zz-next")));
            assertEquals("development", signing(client, ada));
            Files.writeString(document, client.get("jwks").body());
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            Mailbox.await(() -> signing(client, ada).equals("zz-next"));
            var next = access(client.logIn(ada, PASSWORD));
            assertEquals(200, client.get("me/sessions", bearer(next)).statusCode());
            assertEquals(200, client.get("me/sessions", bearer(old)).statusCode());
        } finally {
            Files.delete(file);
            Files.writeString(document, before);
            Mailbox.await(() -> kids(client).equals(List.of("development")));
        }
        assertEquals("development", signing(client, ada));
    }

    /** Looks at the folder too, if the last look was a second ago. */
    private static List<String> kids(Client client) {
        return json(client.get("jwks")).findValuesAsText("kid");
    }

    private static String signing(Client client, String email) {
        return part(access(client.logIn(email, PASSWORD)), 0).path("kid").asText();
    }

    private static boolean logged(String message) {
        try {
            return Files.readString(Path.of(System.getProperty("stoa.test.wlp"), "usr/servers/test-account/logs/messages.log"))
                    .contains(message);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String newKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }
}
