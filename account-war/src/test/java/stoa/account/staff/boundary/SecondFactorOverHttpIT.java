package stoa.account.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.staff.boundary.Client.accessToken;
import static stoa.account.staff.boundary.Client.code;
import static stoa.account.staff.boundary.Client.json;
import static stoa.account.staff.boundary.OwnedShop.PASSWORD;
import static stoa.account.staff.boundary.OwnedShop.count;
import static stoa.account.staff.boundary.OwnedShop.sql;

import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import stoa.account.staff.entity.Totp;

/** The second factor of a member of staff, from the offer to its end; in this order. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class SecondFactorOverHttpIT {

    private static final String OWNER = "owner@factor.example";

    private static OwnedShop shop;
    private static String secret;
    private static final List<String> recovery = new ArrayList<>();

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
    void aSecondFactorIsInForceOnceConfirmed() throws Exception {
        var key = UUID.randomUUID().toString();
        var offer = shop.owner().send("POST", "me/second-factor", null, "Idempotency-Key", key);
        assertEquals(200, offer.statusCode(), offer.body());
        secret = json(offer).path("secret").asText();
        assertTrue(json(offer).path("uri").asText().startsWith("otpauth://totp/Stoa:owner%40factor.example?secret=" + secret), offer.body());
        assertEquals(json(offer), json(shop.owner().send("POST", "me/second-factor", null, "Idempotency-Key", key)));
        assertEquals(0, count("SELECT count(*) FROM stoa_account.idempotency_key WHERE body LIKE '%" + secret + "%'"));
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, null).statusCode(), "not in force before its first code");
        assertEquals("422 second-factor-refused", code(shop.owner().send("POST", "me/second-factor/confirm", "{'otp': '" + wrong() + "'}")));
        var confirmed = shop.owner().send("POST", "me/second-factor/confirm", "{'otp': '" + otp(0) + "'}");
        json(confirmed).path("recoveryCodes").forEach(one -> recovery.add(one.asText()));
        assertEquals(10, recovery.size(), confirmed.body());
        assertEquals("409 second-factor-on", code(shop.owner().send("POST", "me/second-factor", null)));
        assertTrue(json(shop.owner().get(shop.member(OWNER))).path("secondFactor").asBoolean());
    }

    @Test
    @Order(3)
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
    @Order(4)
    void itIsTakenAwayByItsOwnerInPerson() throws Exception {
        assertEquals("400 invalid-request", code(shop.owner().send("DELETE", "me/second-factor", "{}")));
        assertEquals("422 second-factor-refused", code(shop.owner().send("DELETE", "me/second-factor", "{'otp': '" + wrong() + "'}")));
        assertEquals("422 second-factor-refused", code(shop.owner().send("DELETE", "me/second-factor", "{'password': 'no'}")));
        sql("UPDATE stoa_account.second_factor SET tries = 10, tried_at = now() - interval '4 minutes'");
        var code = "{'otp': '" + recovery.get(1) + "'}";
        assertBetween(1, 60, pause(shop.owner().send("DELETE", "me/second-factor", code)));
        assertBetween(1, 60, pause(nobody().logIn(OWNER, PASSWORD, otp(1))));
        sql("UPDATE stoa_account.second_factor SET tried_at = now() - interval '6 minutes'");
        assertEquals("204", code(shop.owner().send("DELETE", "me/second-factor", code)));
        assertEquals("404 not-found", code(shop.owner().send("DELETE", "me/second-factor", "{'otp': '123456'}")));
        assertEquals(200, nobody().logIn(OWNER, PASSWORD, null).statusCode());
        assertEquals(0, count("SELECT count(*) FROM stoa_account.recovery_code"));
    }

    /** As after wrong passwords: until the limit ends nothing is right, neither at log-in nor for who is logged in. */
    @Test
    @Order(5)
    void wrongCodesAreFailedLogIns() throws Exception {
        var guest = "una@shop.example";
        shop.owner().send("POST", "staff", "{'email': '" + guest + "', 'name': 'Una', 'roles': ['support']}");
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

    private Client nobody() {
        return Client.nobody(address);
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
}
