package stoa.account.tokens.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.tokens.boundary.Client.access;
import static stoa.account.tokens.boundary.Client.bearer;
import static stoa.account.tokens.boundary.Client.code;
import static stoa.account.tokens.boundary.Client.json;
import static stoa.account.tokens.boundary.Client.part;

import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens in a browser: cookies that no script reads and no other page uses. */
@ExtendWith(ArquillianExtension.class)
class CookiesOverHttpIT {

    private static final String PASSWORD = "brass lantern at noon";
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};

    @ArquillianResource URL address;

    private String ada;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @BeforeEach
    void thereIsACustomer() {
        ada = Client.of(address).registers(PASSWORD);
    }

    @Test
    void aBrowserHoldsItsTokensInCookiesThatNoScriptReads() {
        var client = Client.of(address);
        var answer = client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ada, PASSWORD));
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
    void theHeaderComesBeforeTheCookie() {
        var client = Client.of(address);
        var cookie = cookies(client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ada, PASSWORD)));
        var bobs = client.logIn(client.registers(PASSWORD), PASSWORD);
        var items = json(client.get("me/sessions?limit=100", "Cookie", cookie, "Authorization", "Bearer " + access(bobs))).path("items");
        assertTrue(items.findValuesAsText("id").contains(part(access(bobs), 1).path("sid").asText()), items::toString);
        for (var other : List.of("Basic YTpi", "Bearer x.y.z", "bearer " + access(bobs), "Token Bearer")) {
            assertEquals("401 unauthenticated", code(client.get("me/sessions", "Cookie", cookie, "Authorization", other)), other);
        }
    }

    @Test
    void byCookieOurOwnPagesChangeSomethingAndNobodyElse() {
        var client = Client.of(address);
        var answer = client.post("tokens", "{'grantType': 'password', 'email': '%s', 'password': '%s', 'cookies': true}".formatted(ada, PASSWORD));
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
