package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.tokens.boundary.Client.bearer;
import static stoa.account.tokens.boundary.Client.code;
import static stoa.account.tokens.boundary.Client.json;
import static stoa.account.tokens.boundary.Client.part;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.account.Mailbox;
import stoa.account.logins.control.Passwords;
import stoa.kernel.ids.Ids;

/** Tokens as clients get, use and lose them. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class TokensOverHttpIT {

    private static final String ADA = "ada@tokens.example.com";
    private static final String BOB = "bob@tokens.example.com";
    private static final String UNPROVED = "eve@tokens.example.com";
    private static final String PASSWORD = "correct horse";
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};

    @Inject Jdbi jdbi;
    @Inject Passwords passwords;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    @Order(1)
    void thereAreThreeCustomers() {
        var hash = passwords.hash(PASSWORD);
        jdbi.useHandle(sql -> {
            for (var email : List.of(ADA, BOB, UNPROVED)) {
                assertEquals(1, sql.execute("""
                        INSERT INTO login (id, kind, email, password_hash, verified_at)
                        VALUES (?, 'CUSTOMER', ?, ?, CASE WHEN ? THEN NULL ELSE now() END)""", Ids.next(), email, hash, email.equals(UNPROVED)));
            }
        });
    }

    @Test
    @RunAsClient
    void aLogInTellsTokensThatEverybodyCanVerify(@ArquillianResource URL address) throws Exception {
        var client = Client.of(address);
        var answer = client.logIn(ADA, PASSWORD);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("Bearer 900", json(answer).path("tokenType").asText() + " " + json(answer).path("expiresIn").asInt());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        var token = access(answer);
        assertEquals("{\"alg\":\"RS256\",\"kid\":\"development\",\"typ\":\"JWT\"}", part(token, 0).toString());
        var claims = part(token, 1);
        assertEquals("stoa stoa " + ADA + " [\"customer\"]", claims.path("iss").asText() + " " + claims.path("aud").asText()
                + " " + claims.path("upn").asText() + " " + claims.path("groups"));
        assertEquals(900, claims.path("exp").asLong() - claims.path("iat").asLong());
        for (var id : List.of("sub", "jti", "sid")) {
            assertEquals(claims.path(id).asText(), UUID.fromString(claims.path(id).asText()).toString(), id);
        }
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(new JsonWebKeySet(client.get("jwks").body()).findJsonWebKey("development", null, null, null).getKey());
        assertTrue(signature.verifySignature());
    }

    @Test
    @RunAsClient
    void keysArePublishedWithoutTheirSecretsAndMayBeKept(@ArquillianResource URL address) {
        var answer = Client.of(address).get("jwks");
        assertEquals("public, max-age=300", answer.headers().firstValue("Cache-Control").orElse(""));
        var key = json(answer).path("keys").get(0);
        assertEquals("RSA sig RS256 AQAB", key.path("kty").asText() + " " + key.path("use").asText() + " "
                + key.path("alg").asText() + " " + key.path("e").asText());
        assertEquals(6, key.size(), key::toString);
    }

    @Test
    @RunAsClient
    void itIsNotToldWhatWasWrong(@ArquillianResource URL address) {
        var client = Client.of(address);
        for (var refused : List.of(client.logIn(ADA, "wrong horse"), client.logIn("nobody@tokens.example.com", PASSWORD),
                client.logIn(UNPROVED, PASSWORD), client.logIn(ADA, ""), client.refresh("no-such-token"),
                client.post("tokens", "{'grantType': 'refresh_token'}"),
                client.post("tokens", "{'grantType': 'client_credentials', 'clientId': 'x', 'clientSecret': 'x'}"))) {
            assertEquals("401 invalid-credentials", code(refused), refused.body());
            assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
        }
    }

    @Test
    @RunAsClient
    void aGrantHasItsOwnFieldsOnly(@ArquillianResource URL address) {
        var client = Client.of(address);
        for (var body : List.of("{}", "null", "[]", "{'grantType': null}", "{'grantType': 'implicit'}", "{'grantType': 1}",
                "{'grantType': 'password'}", "{'grantType': 'password', 'email': 'a@example.com'}",
                "{'grantType': 'password', 'email': 'a@example.com', 'password': 'x', 'refreshToken': 'x'}",
                "{'grantType': 'password', 'email': 'a@example.com', 'password': 'x', 'scopes': []}",
                "{'grantType': 'password', 'email': 7, 'password': 'x'}",
                "{'grantType': 'password', 'email': 'a@example.com', 'password': 'x', 'cookies': 'true'}",
                "{'grantType': 'password', 'email': 'a@example.com', 'email': 'b@example.com', 'password': 'x'}",
                "{'grantType': 'password', 'grantType': 'password', 'email': 'a@example.com', 'password': 'x'}",
                "{'grantType': 'refresh_token', 'refreshToken': 'x', 'email': 'a@example.com'}",
                "{'grantType': 'refresh_token', 'refreshToken': 'x', 'clientId': 'x'}",
                "{'grantType': 'client_credentials', 'clientId': 'x'}",
                "{'grantType': 'client_credentials', 'clientId': 'x', 'clientSecret': 'x', 'password': 'x'}",
                "{'grantType': 'password', 'email': 'a@example.com', 'password': '" + "x".repeat(1025) + "'}")) {
            assertEquals(400, client.post("tokens", body).statusCode(), body);
        }
    }

    @Test
    @RunAsClient
    void aRefreshTokenIsGoodOnceAndASecondUseLaterEndsAll(@ArquillianResource URL address) {
        var client = Client.of(address);
        var first = refreshToken(client.logIn(ADA, PASSWORD));
        var second = client.refresh(first);
        assertEquals(200, second.statusCode(), second.body());
        var third = client.refresh(refreshToken(second));
        assertEquals(part(access(second), 1).path("sid"), part(access(third), 1).path("sid"));
        assertNotEquals(part(access(second), 1).path("jti"), part(access(third), 1).path("jti"));
        assertEquals("401 invalid-credentials", code(client.refresh(first)));
        assertEquals("401 invalid-credentials", code(client.refresh(refreshToken(third))));
    }

    @Test
    @RunAsClient
    void whoLogsOutGetsNoMoreTokensAndLearnsNothing(@ArquillianResource URL address) {
        var client = Client.of(address);
        var token = refreshToken(client.logIn(ADA, PASSWORD));
        for (var body : List.of("{'refreshToken': '" + token + "'}", "{'refreshToken': '" + token + "'}",
                "{'refreshToken': 'no-such-token'}", "{}")) {
            var answer = client.post("tokens/revoke", body);
            assertEquals("204 ", answer.statusCode() + " " + answer.body());
        }
        assertEquals(204, client.post("tokens/revoke", null).statusCode());
        assertEquals("401 invalid-credentials", code(client.refresh(token)));
    }

    @Test
    @RunAsClient
    void oneSeesAndEndsOnesOwnSessions(@ArquillianResource URL address) {
        var client = Client.of(address);
        var phone = client.logIn(BOB, PASSWORD);
        var laptop = client.logIn(BOB, PASSWORD);
        var adas = part(access(client.logIn(ADA, PASSWORD)), 1).path("sid").asText();
        var items = json(client.get("me/sessions?limit=100", bearer(access(laptop)))).path("items");
        var current = part(access(laptop), 1).path("sid").asText();
        var other = part(access(phone), 1).path("sid").asText();
        items.forEach(item -> assertEquals(item.path("id").asText().equals(current), item.path("current").asBoolean(), item::toString));
        assertTrue(items.findValuesAsText("id").containsAll(List.of(current, other)), items::toString);
        assertTrue(items.get(0).path("client").asText().startsWith("Java-http-client/"), items::toString);
        assertEquals("404 not-found", code(client.send("DELETE", "me/sessions/" + adas, null, bearer(access(laptop)))));
        assertEquals(204, client.send("DELETE", "me/sessions/" + other, null, bearer(access(laptop))).statusCode());
        assertEquals("404 not-found", code(client.send("DELETE", "me/sessions/" + other, null, bearer(access(laptop)))));
        assertEquals("401 invalid-credentials", code(client.refresh(refreshToken(phone))));
        assertEquals(200, client.refresh(refreshToken(laptop)).statusCode());
        assertEquals(401, client.get("me/sessions").statusCode());
    }

    @Test
    @RunAsClient
    void aBrowserHoldsItsTokensInCookiesThatNoScriptReads(@ArquillianResource URL address) {
        var client = Client.of(address);
        var answer = client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ADA, PASSWORD));
        assertEquals("{\"tokenType\":\"Bearer\",\"expiresIn\":900}", answer.body());
        var set = answer.headers().allValues("Set-Cookie");
        assertEquals(2, set.size(), set::toString);
        assertTrue(set.get(0).matches("__Host-stoa-access=[\\w.-]+; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Strict"), set::toString);
        assertTrue(set.get(1).matches("__Host-stoa-refresh=[\\w-]{43}; Path=/; Max-Age=604800; Secure; HttpOnly; SameSite=Strict"), set::toString);
        assertEquals(200, client.get("me/sessions", "Cookie", cookies(answer)).statusCode());
        assertEquals(200, client.get("me/sessions", "Cookie", "theme=dark; " + cookies(answer)).statusCode());
        assertEquals(401, client.get("me/sessions", "Cookie", "__Host-stoa-access=x.y.z").statusCode());
        assertEquals(401, client.get("me/sessions", "Cookie", "stoa-access=" + cookies(answer).split("[=;]")[1]).statusCode());
        assertEquals(200, client.get("jwks", "Cookie", "__Host-stoa-access=x.y.z").statusCode());
    }

    @Test
    @RunAsClient
    void theHeaderComesBeforeTheCookie(@ArquillianResource URL address) {
        var client = Client.of(address);
        var cookie = cookies(client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ADA, PASSWORD)));
        var bobs = client.logIn(BOB, PASSWORD);
        var items = json(client.get("me/sessions?limit=100", "Cookie", cookie, "Authorization", "Bearer " + access(bobs))).path("items");
        assertTrue(items.findValuesAsText("id").contains(part(access(bobs), 1).path("sid").asText()), items::toString);
        for (var other : List.of("Basic YTpi", "Bearer x.y.z", "bearer " + access(bobs), "Token Bearer")) {
            assertEquals("401 unauthenticated", code(client.get("me/sessions", "Cookie", cookie, "Authorization", other)), other);
        }
    }

    @Test
    @RunAsClient
    void byCookieOurOwnPagesChangeSomethingAndNobodyElse(@ArquillianResource URL address) {
        var client = Client.of(address);
        var answer = client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ADA, PASSWORD));
        var cookie = cookies(answer);
        var session = "me/sessions/" + part(cookie.split("[=;]")[1], 1).path("sid").asText();
        var refresh = "{'grantType': 'refresh_token'}";
        for (var foreign : new String[][] {{}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}, {"Origin", "null"}}) {
            assertEquals("403 cross-site", code(client.send("DELETE", session, null, with(cookie, foreign))));
            assertEquals("403 cross-site", code(client.post("tokens", refresh, with(cookie, foreign))));
            assertEquals("403 cross-site", code(client.post("tokens/revoke", "{}", with(cookie, foreign))));
        }
        var own = "http://" + client.base().getAuthority();
        var next = client.post("tokens", refresh, with(cookie, "Origin", own));
        assertEquals("200 {\"tokenType\":\"Bearer\",\"expiresIn\":900}", next.statusCode() + " " + next.body());
        var out = client.post("tokens/revoke", null, with(cookies(next), OURS));
        assertEquals(204, out.statusCode(), out.body());
        assertTrue(out.headers().allValues("Set-Cookie").stream().allMatch(one -> one.contains("=; Path=/; Max-Age=0;")), out.headers()::toString);
        assertEquals("401 invalid-credentials", code(client.post("tokens", refresh, with(cookies(next), OURS))));
    }

    @Test
    @RunAsClient
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
    @RunAsClient
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
    @RunAsClient
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
    @RunAsClient
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

    /** The folder gets a key, its document follows, and nobody who holds a token notices. */
    @Test
    @RunAsClient
    void keysAreRotatedWhileEverybodyGoesOn(@ArquillianResource URL address) throws Exception {
        var client = Client.of(address);
        var data = Path.of(System.getProperty("stoa.test.data"));
        var document = data.resolve("keys").resolve("jwks.json");
        var before = Files.readString(document);
        var old = access(client.logIn(ADA, PASSWORD));
        var file = data.resolve("signing-keys").resolve("zz-next.pem");
        try {
            Files.writeString(file, "half a key");
            Thread.sleep(1500);
            assertEquals("development", part(access(client.logIn(ADA, PASSWORD)), 0).path("kid").asText());
            Files.writeString(file, newKey());
            Thread.sleep(1500);
            assertEquals(List.of("development", "zz-next"), json(client.get("jwks")).findValuesAsText("kid"));
            assertEquals("development", part(access(client.logIn(ADA, PASSWORD)), 0).path("kid").asText());
            Files.writeString(document, client.get("jwks").body());
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            Thread.sleep(1500);
            var next = access(client.logIn(ADA, PASSWORD));
            assertEquals("zz-next", part(next, 0).path("kid").asText());
            assertEquals(200, client.get("me/sessions", bearer(next)).statusCode());
            assertEquals(200, client.get("me/sessions", bearer(old)).statusCode());
        } finally {
            Files.delete(file);
            Files.writeString(document, before);
            Thread.sleep(1500);
        }
        assertEquals("development", part(access(client.logIn(ADA, PASSWORD)), 0).path("kid").asText());
    }

    private static String newKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }

    private static String access(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).path("accessToken").asText();
    }

    private static String refreshToken(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).path("refreshToken").asText();
    }

    /** What a browser would send back. */
    private static String cookies(HttpResponse<String> answer) {
        return String.join("; ", answer.headers().allValues("Set-Cookie").stream().map(one -> one.split(";")[0]).toList());
    }

    private static String[] with(String cookie, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
