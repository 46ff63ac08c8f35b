package stoa.account.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.staff.boundary.Client.accessToken;
import static stoa.account.staff.boundary.Client.code;
import static stoa.account.staff.boundary.Client.groups;
import static stoa.account.staff.boundary.Client.json;
import static stoa.account.staff.boundary.OwnedShop.sql;

import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.account.TestProvider;

/** Staff whom an external provider logs in; in this order. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class ProvidersOverHttpIT {

    private static final String OWNER = "owner@provider.example";

    private static OwnedShop shop;

    @ArquillianResource URL address;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    @Order(1)
    void theShopHasAnOwner() throws Exception {
        shop = OwnedShop.begun(address, OWNER);
        assertEquals(200, shop.owner().get("staff").statusCode());
    }

    @Test
    @Order(2)
    void aProviderLogsInWhoIsInAMappedGroup() throws Exception {
        var loggedIn = oidc("test", "grace-1", Map.of("email", "Grace@Corp.example", "name", "Grace", "shop:groups", List.of("desk", "guests")));
        assertEquals(200, loggedIn.statusCode(), loggedIn.body());
        assertTrue(groups(loggedIn).containsAll(Set.of("support", "orders:write")), groups(loggedIn)::toString);
        var grace = json(shop.owner().get(shop.member("grace@corp.example")));
        assertEquals("test Grace", grace.path("provider").asText() + " " + grace.path("name").asText());
        var again = oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("numbers")));
        assertEquals(Set.of("analyst", "analytics:read", "catalog:read"), groups(again));
        assertEquals(Client.claims(accessToken(loggedIn)).path("sub"), Client.claims(accessToken(again)).path("sub"));
        assertEquals("409 roles-provided", code(shop.owner().change("PATCH", shop.member("grace@corp.example"), "{'roles': ['admin']}")));
        assertEquals("409 second-factor-elsewhere",
                code(nobody().with(accessToken(again)).send("POST", "me/second-factor", null)));
        assertEquals(200, refresh(again).statusCode());
        var last = oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("numbers")));
        sql("UPDATE stoa_account.staff_member SET provided_at = now() - interval '13 hours' WHERE provider = 'test'");
        assertEquals("401 invalid-credentials", code(refresh(last)));
    }

    @Test
    @Order(3)
    void whomTheProviderDoesNotVouchForStaysOut() throws Exception {
        var mail = "hal@corp.example";
        assertEquals("403 no-role-mapped", code(oidc("test", "hal", Map.of("email", mail, "shop:groups", List.of("guests")))));
        assertEquals("403 no-role-mapped", code(oidc("test", "hal", Map.of("email", mail, "shop:groups", List.of("nothing")))));
        assertEquals("403 no-role-mapped", code(oidc("test", "hal", Map.of("email", mail))));
        assertEquals("403 identity-incomplete", code(oidc("test", "hal", Map.of("shop:groups", List.of("desk")))));
        assertEquals("409 email-taken", code(oidc("test", "hal", Map.of("email", OWNER, "shop:groups", List.of("desk")))));
        assertEquals("503 provider-unavailable", code(grant("silent", "code", TestProvider.VERIFIER, "n")));
        assertEquals("400 invalid-request", code(grant("nowhere", "code", TestProvider.VERIFIER, "n")));
        var person = Map.<String, Object>of("email", mail, "shop:groups", List.of("desk"));
        assertEquals("401 invalid-credentials", code(grant("test", TestProvider.code("hal", person, "n"), TestProvider.VERIFIER, "m")));
        assertEquals(200, shop.owner().change("PATCH", shop.member("grace@corp.example"), "{'active': false}").statusCode());
        assertEquals("401 invalid-credentials",
                code(oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("desk")))));
        assertEquals("401 invalid-credentials",
                code(grant("test", TestProvider.code("hal", person, "n"), "another-".repeat(6), "n")));
        assertEquals(0, json(shop.owner().get("staff?email=" + mail)).path("items").size());
    }

    private Client nobody() {
        return Client.nobody(address);
    }

    private HttpResponse<String> oidc(String provider, String subject, Map<String, Object> claims) throws Exception {
        return grant(provider, TestProvider.code(subject, claims, "n-1"), TestProvider.VERIFIER, "n-1");
    }

    private HttpResponse<String> grant(String provider, String code, String verifier, String nonce) throws Exception {
        return nobody().send("POST", "tokens", """
                {'grantType': 'oidc', 'provider': '%s', 'code': '%s', 'codeVerifier': '%s', 'redirectUri': '%s', 'nonce': '%s'}"""
                .formatted(provider, code, verifier, TestProvider.REDIRECT, nonce));
    }

    private HttpResponse<String> refresh(HttpResponse<String> tokens) throws Exception {
        return nobody().send("POST", "tokens", "{'grantType': 'refresh_token', 'refreshToken': '"
                + json(tokens).path("refreshToken").asText() + "'}");
    }
}
