package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.tokens.boundary.Client.access;
import static stoa.account.tokens.boundary.Client.bearer;
import static stoa.account.tokens.boundary.Client.code;
import static stoa.account.tokens.boundary.Client.json;
import static stoa.account.tokens.boundary.Client.part;

import java.io.File;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.account.Mailbox;

/** API keys: how administrators keep them, and how programs get tokens by them. */
@ExtendWith(ArquillianExtension.class)
class ApiKeysOverHttpIT {

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void aKeyGetsTokensWithItsScopes(@ArquillianResource URL address) {
        var client = Client.of(address);
        var admin = bearer(Client.role("admin"));
        var made = client.post("api-keys", "{'name': 'Warehouse', 'scopes': ['orders:read', 'accounts:admin', 'orders:read']}", admin);
        assertEquals(201, made.statusCode(), made.body());
        var key = json(made);
        assertEquals(key.path("id"), key.path("clientId"));
        assertTrue(key.path("clientSecret").asText().matches("[\\w-]{43}"));
        var read = client.get("api-keys/" + key.path("id").asText(), admin);
        assertEquals("[\"accounts:admin\",\"orders:read\"]", json(read).path("scopes").toString());
        assertFalse(read.body().contains("client") || read.body().contains("lastUsedAt"), read.body());
        var answer = client.keyToken(key);
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(json(answer).has("refreshToken"));
        var claims = part(access(answer), 1);
        assertEquals(key.path("id").asText() + " Warehouse [\"accounts:admin\",\"orders:read\"]", claims.path("sub").asText() + " "
                + claims.path("upn").asText() + " " + claims.path("groups"));
        assertFalse(claims.has("sid"));
        var byKey = bearer(access(answer));
        assertTrue(json(client.get("api-keys/" + key.path("id").asText(), byKey)).has("lastUsedAt"));
        assertEquals("[]", json(client.get("me/sessions", byKey)).path("items").toString());
        assertEquals("403 scope-not-held", code(client.post("api-keys", "{'name': 'More', 'scopes': ['orders:pay']}", byKey)));
        assertEquals(201, client.post("api-keys", "{'name': 'Same', 'scopes': ['orders:read']}", byKey).statusCode());
    }

    @Test
    void aKeysSecretIsGuessedTenTimesAndTheRightOneNeverWaits(@ArquillianResource URL address) {
        var client = Client.of(address);
        var admin = bearer(Client.role("admin"));
        var key = json(client.post("api-keys", "{'name': 'Guessed', 'scopes': ['orders:read']}", admin));
        var other = json(client.post("api-keys", "{'name': 'Other', 'scopes': ['orders:read']}", admin));
        for (int left = 9; left >= 0; left--) {
            var refused = client.post("tokens", "{'grantType': 'client_credentials', 'clientId': '%s', 'clientSecret': 'guess %d'}"
                    .formatted(key.path("clientId").asText(), left));
            assertEquals("401 invalid-credentials", code(refused));
            assertTrue(refused.headers().firstValue("RateLimit").orElse("").contains("\"log-in-failures\";r=" + left + ";"), refused.headers()::toString);
        }
        var refused = client.post("tokens", "{'grantType': 'client_credentials', 'clientId': '%s', 'clientSecret': 'one more'}"
                .formatted(key.path("clientId").asText()));
        assertEquals("429 too-many-requests", code(refused));
        int pause = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(pause > 0 && pause <= 300, () -> "Retry-After: " + pause);
        assertEquals(200, client.keyToken(key).statusCode());
        assertEquals(200, client.keyToken(other).statusCode());
    }

    @Test
    void aKeyIsKeptByVersionAndEnds(@ArquillianResource URL address) {
        var client = Client.of(address);
        var token = Client.role("admin");
        var key = json(client.post("api-keys", "{'name': 'Short', 'scopes': ['catalog:read']}", bearer(token)));
        var path = "api-keys/" + key.path("id").asText();
        assertEquals("428 precondition-required", code(client.send("PATCH", path, "{'name': 'x'}", bearer(token))));
        assertEquals("412 precondition-failed", code(client.send("PATCH", path, "{'name': 'x'}", "Authorization", "Bearer " + token, "If-Match", "\"9\"")));
        var changed = client.send("PATCH", path, "{'expiresAt': '2099-01-01T00:00:00Z', 'scopes': ['orders:pay']}", "Authorization", "Bearer " + token, "If-Match", "\"1\"");
        assertEquals("Short [\"orders:pay\"] \"2\"", json(changed).path("name").asText() + " " + json(changed).path("scopes") + " "
                + changed.headers().firstValue("ETag").orElse(""));
        assertEquals(200, client.keyToken(key).statusCode());
        Mailbox.run("UPDATE api_key SET expires_at = now() WHERE id = CAST(? AS uuid)", key.path("id").asText());
        assertEquals("401 invalid-credentials", code(client.keyToken(key)));
        client.send("PATCH", path, "{'expiresAt': null}", "Authorization", "Bearer " + token, "If-Match", "\"2\"");
        assertEquals(200, client.keyToken(key).statusCode());
        assertEquals(204, client.send("DELETE", path, null, "Authorization", "Bearer " + token, "If-Match", "\"3\"").statusCode());
        assertEquals("401 invalid-credentials", code(client.keyToken(key)));
        assertEquals("404 not-found", code(client.get(path, bearer(token))));
    }

    @Test
    void aKeyHasScopesOfTheListOnlyAndItsSecretIsToldOnce(@ArquillianResource URL address) {
        var client = Client.of(address);
        var token = Client.role("admin");
        for (var scopes : List.of("[]", "['admin']", "['customer']", "['orders:*']", "['orders:delete']", "[null]", "['catalog:read ']", "'orders:read'")) {
            assertEquals("400 invalid-request", code(client.post("api-keys", "{'name': 'x', 'scopes': " + scopes + "}", bearer(token))), scopes);
        }
        for (var field : List.of("id", "clientId", "clientSecret", "lastUsedAt", "version", "createdAt")) {
            assertEquals(400, client.post("api-keys", "{'name': 'x', 'scopes': ['orders:read'], '" + field + "': '1'}", bearer(token)).statusCode(), field);
        }
        var over = client.post("api-keys", "{'name': 'x', 'scopes': ['orders:read'], 'expiresAt': '2026-01-01T00:00:00Z'}", bearer(token));
        assertEquals("400 invalid-request /expiresAt", code(over) + " " + json(over).at("/errors/0/pointer").asText());
        assertEquals("403 forbidden", code(client.post("api-keys", "{'name': 'x', 'scopes': ['catalog:read']}", bearer(Client.role("catalog-manager")))));
        var headers = new String[] {"Authorization", "Bearer " + token, "Idempotency-Key", UUID.randomUUID().toString()};
        var first = client.post("api-keys", "{'name': 'Once', 'scopes': ['orders:read']}", headers);
        var again = client.post("api-keys", "{'name': 'Once', 'scopes': ['orders:read']}", headers);
        assertEquals(json(first).path("id"), json(again).path("id"));
        assertTrue(json(first).has("clientSecret") && !again.body().contains("client"), again.body());
    }
}
