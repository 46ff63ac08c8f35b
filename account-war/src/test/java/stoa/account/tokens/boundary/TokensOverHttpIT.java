package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.tokens.boundary.Client.access;
import static stoa.account.tokens.boundary.Client.bearer;
import static stoa.account.tokens.boundary.Client.code;
import static stoa.account.tokens.boundary.Client.json;
import static stoa.account.tokens.boundary.Client.part;
import static stoa.account.tokens.boundary.Client.refreshToken;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URL;
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
}
