package stoa.account.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.staff.boundary.Client.accessToken;
import static stoa.account.staff.boundary.Client.code;
import static stoa.account.staff.boundary.Client.groups;
import static stoa.account.staff.boundary.Client.json;
import static stoa.account.staff.boundary.OwnedShop.PASSWORD;
import static stoa.account.staff.boundary.OwnedShop.firstAdministrator;
import static stoa.account.staff.boundary.OwnedShop.rows;
import static stoa.account.staff.boundary.OwnedShop.sql;

import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import stoa.account.Mailbox;

/** Staff and roles, as administrators and members meet them; in the order of a shop's beginning. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class StaffOverHttpIT {

    private static final String OWNER = "owner@shop.example";

    /** Of this shop; those of development are blocked. */
    private static final String ADMINISTRATORS = "SELECT id FROM stoa_account.login WHERE email = '" + OWNER
            + "' OR email LIKE 'peer%@shop.example'";

    private static OwnedShop shop;

    @ArquillianResource URL address;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    @Order(1)
    void theFirstAdministratorIsMadeOnce() throws Exception {
        sql("UPDATE stoa_account.staff_member SET active = false");
        assertTrue(firstAdministrator(address, "nobody@shop.example", "short").contains("too-short"));
        assertEquals(OWNER + " administers the shop now", firstAdministrator(address, OWNER, PASSWORD));
        assertTrue(firstAdministrator(address, "second@shop.example", PASSWORD).contains("administrator-exists"));
        assertEquals("401 unauthenticated", code(nobody().send("POST", "internal/first-administrator",
                "{'email': 'x@shop.example', 'password': 'whatever it is'}")));
        var loggedIn = nobody().logIn(OWNER, PASSWORD, null);
        assertTrue(groups(loggedIn).containsAll(Set.of("admin", "accounts:admin", "orders:pay")), loggedIn.body());
        shop = new OwnedShop(nobody().with(accessToken(loggedIn)));
    }

    @Test
    @Order(2)
    void whoIsAddedIsMailedALinkAndMayWhatTheRolesSay() throws Exception {
        var made = owner().send("POST", "staff", "{'email': 'Ada@Shop.example', 'name': 'Ada', 'roles': ['support']}");
        assertEquals(201, made.statusCode(), made.body());
        assertEquals("ada@shop.example", json(made).path("email").asText());
        assertEquals("401 invalid-credentials", code(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals("Ada", Mailbox.of("ada@shop.example").mail("staff-welcome", 1).path("name").asText());
        assertEquals("204", code(nobody().send("POST", "password-reset/confirm",
                "{'token': '" + linked("ada@shop.example") + "', 'password': 'adas horse staple'}")));
        assertEquals(Set.of("support", "catalog:read", "carts:read", "orders:read", "orders:write", "accounts:read",
                "notifications:read"), groups(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals("409 email-taken",
                code(owner().send("POST", "staff", "{'email': 'ada@shop.example', 'name': 'A', 'roles': []}")));
        assertEquals("422 unknown-role",
                code(owner().send("POST", "staff", "{'email': 'bob@shop.example', 'name': 'B', 'roles': ['owner']}")));
        for (var role : List.of("\\u0000", "a\\u0000b", "a\\u0007", "a\\nb", "x".repeat(41))) {
            var roles = "'roles': ['support', '" + role + "']";
            assertEquals("400 invalid-request",
                    code(owner().send("POST", "staff", "{'email': 'bob@shop.example', 'name': 'B', " + roles + "}")), role);
            assertEquals("400 invalid-request", code(owner().change("PATCH", shop.member("ada@shop.example"), "{" + roles + "}")), role);
        }
    }

    @Test
    @Order(3)
    void rolesAreMadeOfPermissionsAndTheFixedOnesStay() throws Exception {
        var made = owner().send("POST", "roles", "{'name': 'people', 'permissions': ['accounts:admin', 'accounts:read']}");
        assertEquals(201, made.statusCode(), made.body());
        var path = made.headers().firstValue("Location").orElseThrow();
        assertEquals("400 invalid-request", code(owner().send("POST", "roles", "{'name': 'x', 'permissions': ['admin']}")));
        assertEquals("409 role-exists", code(owner().send("POST", "roles", "{'name': 'people', 'permissions': []}")));
        assertEquals("409 role-exists", code(owner().change("PATCH", path, "{'name': 'admin'}")));
        assertEquals("428 precondition-required", code(owner().send("PATCH", path, "{'name': 'staffing'}")));
        var renamed = owner().change("PATCH", path, "{'name': 'staffing'}");
        assertEquals("staffing", json(renamed).path("name").asText(), renamed.body());
        assertEquals("412 precondition-failed", code(owner().send("DELETE", path, null, "If-Match", "\"1\"")));
        var admin = shop.role("admin");
        assertEquals("409 role-fixed", code(owner().change("PATCH", admin, "{'permissions': []}")));
        assertEquals("409 role-fixed", code(owner().change("DELETE", admin, null)));
        assertEquals("400 invalid-request", code(owner().send("PATCH", path, "{'fixed': true}", "If-Match", "*")));
        assertEquals(6, json(owner().get("roles?count=exact")).path("total").asInt());
    }

    @Test
    @Order(4)
    void nobodyHandsOnMoreThanHeHolds() throws Exception {
        var ada = shop.member("ada@shop.example");
        assertEquals(200, owner().change("PATCH", ada, "{'roles': ['staffing']}").statusCode());
        assertEquals("409 role-in-use", code(owner().change("DELETE", shop.role("staffing"), null)));
        var manager = nobody().with(accessToken(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals("403 rights-exceeded", code(manager.change("PATCH", ada, "{'roles': ['staffing', 'admin']}")));
        assertEquals("403 rights-exceeded", code(manager.change("PATCH", shop.role("staffing"),
                "{'permissions': ['accounts:admin', 'accounts:read', 'orders:pay']}")));
        assertEquals("403 rights-exceeded",
                code(manager.send("POST", "roles", "{'name': 'mighty', 'permissions': ['catalog:write']}")));
        assertEquals("403 rights-exceeded",
                code(manager.send("POST", "staff", "{'email': 'eve@shop.example', 'name': 'E', 'roles': ['analyst']}")));
        assertEquals(201, manager.send("POST", "roles", "{'name': 'readers', 'permissions': ['accounts:read']}").statusCode());
        assertEquals(200, manager.change("PATCH", shop.member(OWNER), "{'name': 'The owner'}").statusCode());
    }

    @Test
    @Order(5)
    void theLastAdministratorStays() throws Exception {
        var mine = shop.member(OWNER);
        assertEquals("409 last-administrator", code(owner().change("DELETE", mine, null)));
        assertEquals("409 last-administrator", code(owner().change("PATCH", mine, "{'active': false}")));
        assertEquals("409 last-administrator", code(owner().change("PATCH", mine, "{'roles': ['support']}")));
        assertEquals(201, owner().send("POST", "staff", "{'email': 'heir@shop.example', 'name': 'Heir', 'roles': ['admin']}")
                .statusCode());
        assertEquals("409 last-administrator", code(owner().change("DELETE", mine, null)), "the heir cannot log in yet");
        assertEquals("204", code(owner().change("DELETE", shop.member("heir@shop.example"), null)));
        assertEquals(0, json(owner().get("staff?email=heir@shop.example")).path("items").size());
    }

    @Test
    @Order(6)
    void administratorsWhoBlockEachOtherAtOnceLeaveOne() throws Exception {
        for (int i = 1; i < 8; i++) {
            owner().send("POST", "staff", "{'email': 'peer%d@shop.example', 'name': 'Peer', 'roles': ['admin']}".formatted(i));
        }
        sql("UPDATE stoa_account.login SET verified_at = now(), password_hash = 'none' WHERE email LIKE 'peer%@shop.example'");
        for (int round = 0; round < 3; round++) {
            sql("UPDATE stoa_account.staff_member SET active = true WHERE id IN (" + ADMINISTRATORS + ")");
            var told = blockedAtOnce(rows("SELECT CAST(id AS text) FROM (" + ADMINISTRATORS + ") AS administrator (id)"));
            assertEquals(7, Collections.frequency(told, "200"), told::toString);
            assertEquals(1, Collections.frequency(told, "409 last-administrator"), told::toString);
        }
        sql("DELETE FROM stoa_account.login WHERE email LIKE 'peer%@shop.example'");
        sql("UPDATE stoa_account.staff_member SET active = true WHERE id IN (" + ADMINISTRATORS + ")");
    }

    private List<String> blockedAtOnce(List<String> members) throws Exception {
        var threads = Executors.newFixedThreadPool(members.size());
        var line = new CyclicBarrier(members.size());
        var told = new ArrayList<String>();
        for (var answer : threads.invokeAll(members.stream().<Callable<String>>map(id -> () -> {
            var tag = owner().get("staff/" + id).headers().firstValue("ETag").orElseThrow();
            line.await();
            return code(owner().send("PATCH", "staff/" + id, "{'active': false}", "If-Match", tag));
        }).toList())) {
            told.add(answer.get());
        }
        threads.shutdown();
        return told;
    }

    @Test
    @Order(7)
    void whoIsBlockedIsLoggedOut() throws Exception {
        var loggedIn = json(nobody().logIn("ada@shop.example", "adas horse staple", null));
        var blocked = owner().change("PATCH", shop.member("ada@shop.example"), "{'active': false}");
        assertFalse(json(blocked).path("active").asBoolean(true), blocked.body());
        assertEquals("401 invalid-credentials", code(nobody().send("POST", "tokens",
                "{'grantType': 'refresh_token', 'refreshToken': '" + loggedIn.path("refreshToken").asText() + "'}")));
        assertEquals("401 invalid-credentials", code(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals(200, owner().change("PATCH", shop.member("ada@shop.example"), "{'active': true}").statusCode());
        assertEquals(200, nobody().logIn("ada@shop.example", "adas horse staple", null).statusCode());
    }

    @Test
    @Order(8)
    void onlyAdministratorsKeepStaff() throws Exception {
        var ada = nobody().with(accessToken(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        sql("DELETE FROM stoa_account.login_role WHERE login_id = (SELECT id FROM stoa_account.login WHERE email = 'ada@shop.example')");
        var less = nobody().with(accessToken(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        for (var path : new String[] {"staff", "roles", "staff/" + UUID.randomUUID(), "roles/" + UUID.randomUUID()}) {
            assertEquals("401 unauthenticated", code(nobody().get(path)), path);
            assertEquals("403 forbidden", code(less.get(path)), path);
            assertFalse(ada.get(path).statusCode() == 403, "a token holds what it was given: " + path);
        }
        assertEquals("401 unauthenticated", code(nobody().send("POST", "me/second-factor", null)));
    }

    private Client nobody() {
        return Client.nobody(address);
    }

    private static Client owner() {
        return shop.owner();
    }

    /** The secret in the newest link that was mailed to somebody. */
    private static String linked(String email) {
        var link = Mailbox.told("mail.requested").stream().filter(data -> data.path("email").asText().equals(email))
                .reduce((older, newer) -> newer).orElseThrow().at("/values/link").asText();
        return link.substring(link.indexOf("?token=") + "?token=".length());
    }
}
