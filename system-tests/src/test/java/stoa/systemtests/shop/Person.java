package stoa.systemtests.shop;

import static stoa.systemtests.harness.Stoa.ACCOUNTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Mailbox;
import stoa.systemtests.harness.Stoa;

/** Somebody who logged in: a customer who registered, or the member of staff that a development start has for a role. */
public record Person(Stoa stoa, String email, String token) {

    private static final String PASSWORD = "four wooden spoons";

    public static Person registered(Stoa stoa) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        stoa.post(ACCOUNTS).json(Map.of("email", email, "password", PASSWORD, "name", "Ada Matrix")).send().expect(202);
        var link = Mailbox.of(stoa, email).awaits("Confirm your address").token();
        stoa.post(ACCOUNTS + "/email-verification/confirm").json(Map.of("token", link)).send().expect(204);
        return loggedIn(stoa, email, PASSWORD);
    }

    public static Person ofStaff(Stoa stoa, String role) {
        try {
            return loggedIn(stoa, role + "@example.com",
                    Files.readString(stoa.dataDir().resolve("secrets").resolve("stoa.development.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person loggedIn(Stoa stoa, String email, String password) {
        var tokens = stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", email, "password", password))
                .send().expect(200).json();
        return new Person(stoa, email, tokens.path("accessToken").asText());
    }

    public Call calls(String method, String path) {
        return stoa.call(method, path).bearer(token);
    }
}
