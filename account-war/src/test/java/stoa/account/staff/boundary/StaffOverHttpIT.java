package stoa.account.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.staff.boundary.Client.accessToken;
import static stoa.account.staff.boundary.Client.code;
import static stoa.account.staff.boundary.Client.groups;
import static stoa.account.staff.boundary.Client.json;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import stoa.account.TestProvider;
import stoa.account.staff.entity.Totp;
import stoa.devdb.EmbeddedServer;

/** Staff, roles, second factors and a provider, as administrators and members meet them; in the order of a shop's beginning. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class StaffOverHttpIT {

    private static final String OWNER = "owner@shop.example";
    private static final String PASSWORD = "owners horse staple";

    /** Of this shop; those of development are blocked. */
    private static final String ADMINISTRATORS = "SELECT id FROM stoa_account.login WHERE email = '" + OWNER
            + "' OR email LIKE 'peer%@shop.example'";

    private static String owner;
    private static String secret;
    private static final List<String> recovery = new ArrayList<>();

    @ArquillianResource URL address;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    @Order(1)
    void theFirstAdministratorIsMadeOnce() throws Exception {
        sql("UPDATE stoa_account.staff_member SET active = false");
        assertTrue(firstAdministrator("nobody@shop.example", "short").contains("too-short"));
        assertEquals(OWNER + " administers the shop now", firstAdministrator(OWNER, PASSWORD));
        assertTrue(firstAdministrator("second@shop.example", PASSWORD).contains("administrator-exists"));
        assertEquals("401 unauthenticated", code(nobody().send("POST", "internal/first-administrator",
                "{'email': 'x@shop.example', 'password': 'whatever it is'}")));
        var loggedIn = nobody().logIn(OWNER, PASSWORD, null);
        assertTrue(groups(loggedIn).containsAll(Set.of("admin", "accounts:admin", "orders:pay")), loggedIn.body());
        owner = accessToken(loggedIn);
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
            assertEquals("400 invalid-request", code(owner().change("PATCH", member("ada@shop.example"), "{" + roles + "}")), role);
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
        var admin = role("admin");
        assertEquals("409 role-fixed", code(owner().change("PATCH", admin, "{'permissions': []}")));
        assertEquals("409 role-fixed", code(owner().change("DELETE", admin, null)));
        assertEquals("400 invalid-request", code(owner().send("PATCH", path, "{'fixed': true}", "If-Match", "*")));
        assertEquals(6, json(owner().get("roles?count=exact")).path("total").asInt());
    }

    @Test
    @Order(4)
    void nobodyHandsOnMoreThanHeHolds() throws Exception {
        var ada = member("ada@shop.example");
        assertEquals(200, owner().change("PATCH", ada, "{'roles': ['staffing']}").statusCode());
        assertEquals("409 role-in-use", code(owner().change("DELETE", role("staffing"), null)));
        var manager = nobody().with(accessToken(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals("403 rights-exceeded", code(manager.change("PATCH", ada, "{'roles': ['staffing', 'admin']}")));
        assertEquals("403 rights-exceeded", code(manager.change("PATCH", role("staffing"),
                "{'permissions': ['accounts:admin', 'accounts:read', 'orders:pay']}")));
        assertEquals("403 rights-exceeded",
                code(manager.send("POST", "roles", "{'name': 'mighty', 'permissions': ['catalog:write']}")));
        assertEquals("403 rights-exceeded",
                code(manager.send("POST", "staff", "{'email': 'eve@shop.example', 'name': 'E', 'roles': ['analyst']}")));
        assertEquals(201, manager.send("POST", "roles", "{'name': 'readers', 'permissions': ['accounts:read']}").statusCode());
        assertEquals(200, manager.change("PATCH", member(OWNER), "{'name': 'The owner'}").statusCode());
    }

    @Test
    @Order(5)
    void theLastAdministratorStays() throws Exception {
        var mine = member(OWNER);
        assertEquals("409 last-administrator", code(owner().change("DELETE", mine, null)));
        assertEquals("409 last-administrator", code(owner().change("PATCH", mine, "{'active': false}")));
        assertEquals("409 last-administrator", code(owner().change("PATCH", mine, "{'roles': ['support']}")));
        assertEquals(201, owner().send("POST", "staff", "{'email': 'heir@shop.example', 'name': 'Heir', 'roles': ['admin']}")
                .statusCode());
        assertEquals("409 last-administrator", code(owner().change("DELETE", mine, null)), "the heir cannot log in yet");
        assertEquals("204", code(owner().change("DELETE", member("heir@shop.example"), null)));
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
        var blocked = owner().change("PATCH", member("ada@shop.example"), "{'active': false}");
        assertFalse(json(blocked).path("active").asBoolean(true), blocked.body());
        assertEquals("401 invalid-credentials", code(nobody().send("POST", "tokens",
                "{'grantType': 'refresh_token', 'refreshToken': '" + loggedIn.path("refreshToken").asText() + "'}")));
        assertEquals("401 invalid-credentials", code(nobody().logIn("ada@shop.example", "adas horse staple", null)));
        assertEquals(200, owner().change("PATCH", member("ada@shop.example"), "{'active': true}").statusCode());
        assertEquals(200, nobody().logIn("ada@shop.example", "adas horse staple", null).statusCode());
    }

    @Test
    @Order(8)
    void aSecondFactorIsInForceOnceConfirmed() throws Exception {
        var key = UUID.randomUUID().toString();
        var offer = owner().send("POST", "me/second-factor", null, "Idempotency-Key", key);
        assertEquals(200, offer.statusCode(), offer.body());
        secret = json(offer).path("secret").asText();
        assertTrue(json(offer).path("uri").asText().startsWith("otpauth://totp/Stoa:owner%40shop.example?secret=" + secret), offer.body());
        assertEquals(json(offer), json(owner().send("POST", "me/second-factor", null, "Idempotency-Key", key)));
        assertEquals(0, count("SELECT count(*) FROM stoa_account.idempotency_key WHERE body LIKE '%" + secret + "%'"));
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, null).statusCode(), "not in force before its first code");
        assertEquals("422 second-factor-refused", code(owner().send("POST", "me/second-factor/confirm", "{'otp': '" + wrong() + "'}")));
        var confirmed = owner().send("POST", "me/second-factor/confirm", "{'otp': '" + otp(0) + "'}");
        json(confirmed).path("recoveryCodes").forEach(one -> recovery.add(one.asText()));
        assertEquals(10, recovery.size(), confirmed.body());
        assertEquals("409 second-factor-on", code(owner().send("POST", "me/second-factor", null)));
        assertTrue(json(owner().get(member(OWNER))).path("secondFactor").asBoolean());
    }

    @Test
    @Order(9)
    void eachCodeWorksOnceAndOnlyAfterThePassword() throws Exception {
        assertEquals("401 otp-required", code(nobody().logIn(OWNER, PASSWORD, null)));
        assertEquals("401 invalid-credentials", code(nobody().logIn(OWNER, "not her password", null)));
        assertEquals("401 invalid-credentials", code(nobody().logIn(OWNER, PASSWORD, wrong())));
        var otp = otp(1);
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, otp).statusCode());
        assertEquals("401 invalid-credentials", code(nobody().logIn(OWNER, PASSWORD, otp)));
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, recovery.get(0).toLowerCase()).statusCode());
        assertEquals("401 invalid-credentials", code(nobody().logIn(OWNER, PASSWORD, recovery.get(0))));
    }

    @Test
    @Order(10)
    void itIsTakenAwayByItsOwnerInPerson() throws Exception {
        assertEquals("400 invalid-request", code(owner().send("DELETE", "me/second-factor", "{}")));
        assertEquals("422 second-factor-refused", code(owner().send("DELETE", "me/second-factor", "{'otp': '" + wrong() + "'}")));
        assertEquals("422 second-factor-refused", code(owner().send("DELETE", "me/second-factor", "{'password': 'no'}")));
        sql("UPDATE stoa_account.second_factor SET tries = 10, tried_at = now() - interval '4 minutes'");
        var code = "{'otp': '" + recovery.get(1) + "'}";
        assertBetween(1, 60, pause(owner().send("DELETE", "me/second-factor", code)));
        assertBetween(1, 60, pause(nobody().logIn(OWNER, PASSWORD, otp(1))));
        sql("UPDATE stoa_account.second_factor SET tried_at = now() - interval '6 minutes'");
        assertEquals("204", code(owner().send("DELETE", "me/second-factor", code)));
        assertEquals("404 not-found", code(owner().send("DELETE", "me/second-factor", "{'otp': '123456'}")));
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, null).statusCode());
        assertEquals(0, count("SELECT count(*) FROM stoa_account.recovery_code"));
    }

    /** As after wrong passwords: until the limit ends nothing is right, neither at log-in nor for who is logged in. */
    @Test
    @Order(11)
    void wrongCodesAreFailedLogIns() throws Exception {
        var guest = "una@shop.example";
        owner().send("POST", "staff", "{'email': '" + guest + "', 'name': 'Una', 'roles': ['support']}");
        sql("UPDATE stoa_account.login SET verified_at = now(), password_hash = (SELECT password_hash FROM stoa_account.login"
                + " WHERE email = '" + OWNER + "') WHERE email = '" + guest + "'");
        var una = nobody().with(accessToken(nobody().logIn(guest, PASSWORD, null)));
        secret = json(una.send("POST", "me/second-factor", null)).path("secret").asText();
        var codes = json(una.send("POST", "me/second-factor/confirm", "{'otp': '" + otp(0) + "'}")).path("recoveryCodes");
        for (int left = 9; left >= 0; left--) {
            assertEquals("401 otp-required", code(nobody().logIn(guest, PASSWORD, null)), "it is no guess");
            var refused = nobody().logIn(guest, PASSWORD, left % 2 == 0 ? wrong() : "AAAA-BBBB-CCCC-DDDD");
            assertEquals("401 invalid-credentials", code(refused));
            var standing = refused.headers().firstValue("RateLimit").orElse("");
            assertTrue(standing.contains("\"log-in-failures\";r=" + left + ";"), standing);
        }
        assertBetween(1, 300, pause(nobody().logIn(guest, PASSWORD, otp(1))));
        assertBetween(1, 300, pause(nobody().logIn(guest, PASSWORD, codes.get(0).asText())));
        assertBetween(1, 300, pause(nobody().logIn(guest, PASSWORD, null)));
        assertBetween(1, 300, pause(una.send("DELETE", "me/second-factor", "{'otp': '" + codes.get(1).asText() + "'}")));
        assertBetween(1, 300, pause(una.send("DELETE", "me/second-factor", "{'password': '" + PASSWORD + "'}")));
    }

    @Test
    @Order(12)
    void aProviderLogsInWhoIsInAMappedGroup() throws Exception {
        var loggedIn = oidc("test", "grace-1", Map.of("email", "Grace@Corp.example", "name", "Grace", "shop:groups", List.of("desk", "guests")));
        assertEquals(200, loggedIn.statusCode(), loggedIn.body());
        assertTrue(groups(loggedIn).containsAll(Set.of("support", "orders:write")), groups(loggedIn)::toString);
        var grace = json(owner().get(member("grace@corp.example")));
        assertEquals("test Grace", grace.path("provider").asText() + " " + grace.path("name").asText());
        var again = oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("numbers")));
        assertEquals(Set.of("analyst", "analytics:read", "catalog:read"), groups(again));
        assertEquals(Client.claims(accessToken(loggedIn)).path("sub"), Client.claims(accessToken(again)).path("sub"));
        assertEquals("409 roles-provided", code(owner().change("PATCH", member("grace@corp.example"), "{'roles': ['admin']}")));
        assertEquals("409 second-factor-elsewhere",
                code(nobody().with(accessToken(again)).send("POST", "me/second-factor", null)));
        assertEquals(200, refresh(again).statusCode());
        var last = oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("numbers")));
        sql("UPDATE stoa_account.staff_member SET provided_at = now() - interval '13 hours' WHERE provider = 'test'");
        assertEquals("401 invalid-credentials", code(refresh(last)));
    }

    @Test
    @Order(13)
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
        assertEquals(200, owner().change("PATCH", member("grace@corp.example"), "{'active': false}").statusCode());
        assertEquals("401 invalid-credentials",
                code(oidc("test", "grace-1", Map.of("email", "grace@corp.example", "shop:groups", List.of("desk")))));
        assertEquals("401 invalid-credentials",
                code(grant("test", TestProvider.code("hal", person, "n"), "another-".repeat(6), "n")));
        assertEquals(0, json(owner().get("staff?email=" + mail)).path("items").size());
    }

    @Test
    @Order(14)
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

    private Client owner() {
        return nobody().with(owner);
    }

    private String member(String email) throws Exception {
        return "staff/" + json(owner().get("staff?email=" + email)).at("/items/0/id").asText();
    }

    private String role(String name) throws Exception {
        for (var role : json(owner().get("roles?limit=100")).path("items")) {
            if (role.path("name").asText().equals(name)) {
                return "roles/" + role.path("id").asText();
            }
        }
        throw new AssertionError("no role " + name);
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

    /** For how long a call that was one too many has to wait. */
    private static int pause(HttpResponse<String> refused) {
        assertEquals("429 too-many-requests", code(refused));
        return Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    }

    private static void assertBetween(int least, int most, int seconds) {
        assertTrue(least <= seconds && seconds <= most, () -> least + " to " + most + ": " + seconds);
    }

    private static String otp(int steps) {
        return Totp.code(bytes(secret), Totp.step(Instant.now()) + steps);
    }

    /** No code of the steps that are taken now. */
    private static String wrong() {
        long step = Totp.step(Instant.now());
        for (int candidate = 0; ; candidate++) {
            var code = "%06d".formatted(candidate);
            if (List.of(-2L, -1L, 0L, 1L, 2L).stream().noneMatch(off -> Totp.code(bytes(secret), step + off).equals(code))) {
                return code;
            }
        }
    }

    /** Base 32 (RFC 4648), the way back. */
    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        long waiting = 0;
        int bits = 0;
        int at = 0;
        for (var letter : base32.toCharArray()) {
            waiting = waiting << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (waiting >> bits);
            }
        }
        return bytes;
    }

    /** The secret in the newest link that was mailed to somebody. */
    private static String linked(String email) {
        var link = Mailbox.told("mail.requested").stream().filter(data -> data.path("email").asText().equals(email))
                .reduce((older, newer) -> newer).orElseThrow().at("/values/link").asText();
        return link.substring(link.indexOf("?token=") + "?token=".length());
    }

    private String firstAdministrator(String email, String password) throws IOException, InterruptedException {
        var base = address.toString().replaceAll("(?<=\\d)/.*", "");
        var command = new ProcessBuilder("../bin/first-administrator", email, base).redirectErrorStream(true);
        command.environment().put("STOA_DATA_DIR", System.getProperty("stoa.test.data"));
        command.environment().keySet().removeAll(Set.of("STOA_SERVICE_SECRET", "STOA_SECRETS_DIR"));
        var process = command.start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "postgres"); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int count(String query) throws SQLException {
        return Integer.parseInt(rows(query).get(0));
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "postgres");
                var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            var told = new ArrayList<String>();
            while (rows.next()) {
                told.add(rows.getString(1));
            }
            return told;
        }
    }

    private static String database() throws SQLException {
        return EmbeddedServer.startedIn(Path.of(System.getProperty("stoa.test.data"))).url();
    }
}
