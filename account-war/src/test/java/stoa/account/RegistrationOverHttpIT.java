package stoa.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.Person.json;
import static stoa.account.Person.told;

import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged WAR over HTTP: becoming a customer, forgetting the password, moving; mails are read from the outbox. */
@ExtendWith(ArquillianExtension.class)
class RegistrationOverHttpIT {

    private static final String FIRST = "brass lantern at noon";
    private static final String SECOND = "tin whistle at dawn";
    private static final String OTHER = "copper kettle at dusk";

    @ArquillianResource URL address;

    private Person nobody;
    private String email;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @BeforeEach
    void somebodyNew() {
        nobody = Person.nobody(address);
        email = "ada." + UUID.randomUUID() + "@example.com";
    }

    @Test
    void whoRegistersIsACustomerOnceTheAddressIsProved() {
        assertEquals("202", told(register(email.toUpperCase(), FIRST)));
        var mail = Mailbox.of(email).mail("verification", 1);
        assertFalse(mail.has("name"), "a stranger may have written it");
        assertEquals("de-CH", mail.path("locale").asText());
        assertTrue(mail.at("/values/link").asText().matches("http://localhost:\\d+/verify-email\\?token=.+"));
        assertEquals(0, json(staff().get("customers?email=" + email)).path("items").size());
        assertEquals("204", told(confirm(Mailbox.of(email).token("verification"))));
        var customer = json(staff().get("customers?email=" + email)).at("/items/0");
        assertEquals(email, customer.path("email").asText());
        var id = customer.path("id").asText();
        assertEquals(1, Mailbox.told("customer.registered").stream().filter(one -> one.path("customerId").asText().equals(id)).count());
        assertEquals(List.of(email), Mailbox.told("customer.verified").stream()
                .filter(one -> one.path("customerId").asText().equals(id)).map(one -> one.path("email").asText()).toList());
    }

    @Test
    void aLinkWorksOnceForItsPurposeAndInItsTime() {
        register(email, FIRST);
        var token = Mailbox.of(email).token("verification");
        assertEquals("422 token-invalid", told(choose(token, SECOND)));
        assertEquals("422 token-invalid", told(confirm(token.substring(1))));
        assertEquals("204", told(confirm(token)));
        assertEquals("422 token-invalid", told(confirm(token)));
        nobody.post("password-reset", "{'email': '" + email + "'}");
        var reset = Mailbox.of(email).token("password-reset");
        assertEquals("422 token-invalid", told(confirm(reset)));
        Mailbox.run("UPDATE link_token SET expires_at = now() WHERE email = ?", email);
        assertEquals("422 token-invalid", told(choose(reset, SECOND)));
    }

    @Test
    void eachLinkBringsThePasswordOfItsOwnRegistration() {
        register(email, FIRST);
        var first = Mailbox.of(email).token("verification", 1);
        register(email, SECOND);
        var second = Mailbox.of(email).token("verification", 2);
        assertEquals("204", told(confirm(first)));
        assertEquals("422 token-invalid", told(confirm(second)));
        assertTrue(knows(FIRST));
        assertFalse(knows(SECOND));
    }

    @Test
    void ofManyWhoFollowLinksAtOnceOneIsTheCustomer() throws Exception {
        register(email, FIRST);
        register(email, SECOND);
        var tokens = List.of(Mailbox.of(email).token("verification", 1), Mailbox.of(email).token("verification", 2));
        var answers = atOnce(20, i -> confirm(tokens.get(i % 2)));
        assertEquals(1, Collections.frequency(answers, "204"), answers::toString);
        assertEquals(19, Collections.frequency(answers, "422 token-invalid"), answers::toString);
    }

    @Test
    void whoRegistersAgainIsToldByMailOnly() {
        becomeCustomer();
        assertEquals("202", told(register(email, SECOND)));
        assertEquals("Ada Lovelace", Mailbox.of(email).mail("already-registered", 1).path("name").asText());
        assertEquals(1, Mailbox.of(email).mails("verification").size());
        assertTrue(knows(FIRST));
        assertEquals("202", told(register(email, SECOND)));
        var token = Mailbox.of(email).token("already-registered", 2);
        assertEquals("204", told(choose(token, SECOND)));
        assertTrue(knows(SECOND));
    }

    @Test
    void aForgottenPasswordIsChosenAnewAndEndsAllSessionsAndLinks() {
        var id = becomeCustomer();
        Mailbox.run("INSERT INTO session (id, login_id, expires_at) VALUES (?, ?, now() + INTERVAL '1 day')", UUID.randomUUID(), id);
        nobody.post("password-reset", "{'email': '" + email.toUpperCase() + "'}");
        nobody.post("password-reset", "{'email': '" + email + "'}");
        var first = Mailbox.of(email).token("password-reset", 1);
        var second = Mailbox.of(email).token("password-reset", 2);
        assertEquals("400 common", refusal(choose(first, "password123")));
        assertEquals("400 personal", refusal(choose(first, email)));
        assertEquals("204", told(choose(first, SECOND)));
        assertEquals("422 token-invalid", told(choose(second, OTHER)));
        assertTrue(knows(SECOND));
        assertFalse(knows(FIRST));
        assertEquals(0, Mailbox.count("SELECT count(*) FROM session WHERE ended_at IS NULL AND login_id = '" + id + "'"));
    }

    @Test
    void twoLinksAtOnceChooseOnePassword() throws Exception {
        becomeCustomer();
        nobody.post("password-reset", "{'email': '" + email + "'}");
        nobody.post("password-reset", "{'email': '" + email + "'}");
        var tokens = List.of(Mailbox.of(email).token("password-reset", 1), Mailbox.of(email).token("password-reset", 2));
        var answers = atOnce(8, i -> choose(tokens.get(i % 2), SECOND + i));
        assertEquals(1, Collections.frequency(answers, "204"), answers::toString);
        assertEquals(7, Collections.frequency(answers, "422 token-invalid"), answers::toString);
    }

    @Test
    void nobodyUnknownGetsAMail() {
        assertEquals("202", told(nobody.post("password-reset", "{'email': '" + email + "'}")));
        Mailbox.quiet();
        assertEquals(List.of(), Mailbox.of(email).mails("password-reset"));
    }

    @Test
    void whoProvesTheNewAddressMoves() {
        var id = becomeCustomer();
        var me = Person.customer(address, id);
        var old = email;
        var next = "next." + email;
        assertEquals("401 invalid-credentials", told(me.post("me/email", "{'email': '" + next + "', 'password': 'wrong one'}")));
        assertEquals("202", told(me.post("me/email", "{'email': '" + next + "', 'password': '" + FIRST + "'}")));
        var token = Mailbox.of(next).token("email-change");
        assertEquals(id.toString(), Mailbox.of(next).mail("email-change", 1).path("customerId").asText(), "an erasure needs it");
        assertEquals(old, json(me.get("me")).path("email").asText());
        assertEquals("204", told(confirm(token)));
        assertEquals(next, json(me.get("me")).path("email").asText());
        assertEquals("n***@example.com", Mailbox.of(old).mail("email-changed", 1).at("/values/newEmailHint").asText());
        assertEquals(List.of(old, next), Mailbox.told("customer.verified").stream()
                .filter(one -> one.path("customerId").asText().equals(id.toString())).map(one -> one.path("email").asText()).toList());
        assertEquals("422 token-invalid", told(confirm(token)));
    }

    @Test
    void anAddressThatSomebodyHasIsNotToldToWhoWantsIt() {
        becomeCustomer();
        var theirs = email;
        email = "bob." + UUID.randomUUID() + "@example.com";
        var bob = Person.customer(address, becomeCustomer());
        assertEquals("202", told(bob.post("me/email", "{'email': '" + theirs + "', 'password': '" + FIRST + "'}")));
        Mailbox.of(theirs).mail("already-registered", 1);
        assertEquals(List.of(), Mailbox.of(theirs).mails("email-change"));
    }

    @Test
    void whoMovesToAnAddressThatAnotherProvedMeanwhileStays() {
        var id = becomeCustomer();
        var next = "next." + email;
        Person.customer(address, id).post("me/email", "{'email': '" + next + "', 'password': '" + FIRST + "'}");
        var move = Mailbox.of(next).token("email-change");
        register(next, SECOND);
        assertEquals("204", told(confirm(Mailbox.of(next).token("verification"))));
        assertEquals("422 token-invalid", told(confirm(move)));
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var id = becomeCustomer();
        var me = Person.customer(address, id);
        assertEquals("401 invalid-credentials", told(change(me, SECOND, OTHER)));
        assertEquals("400 common", refusal(change(me, FIRST, "sunshine")));
        assertEquals("204", told(change(me, FIRST, SECOND)));
        assertEquals("401 invalid-credentials", told(change(me, FIRST, OTHER)));
        assertTrue(knows(SECOND));
    }

    @Test
    void knownAndUnknownAreAnsweredTheSame() {
        becomeCustomer();
        var known = email;
        assertAlike(() -> register(known, SECOND), () -> register("new." + UUID.randomUUID() + "@example.com", SECOND));
        assertAlike(() -> nobody.post("password-reset", "{'email': '" + known + "'}"),
                () -> nobody.post("password-reset", "{'email': 'new." + UUID.randomUUID() + "@example.com'}"));
        Mailbox.quiet();
    }

    @Test
    void nobodyWritesWhatIsNotAsked() {
        var whole = "'email': '" + email + "', 'password': '" + FIRST + "', 'name': 'Ada'";
        for (var extra : List.of("'id': '" + UUID.randomUUID() + "'", "'verifiedAt': '2026-01-01T00:00:00Z'", "'kind': 'STAFF'",
                "'groups': ['admin']", "'roles': ['admin']", "'verified': true", "'passwordHash': 'x'")) {
            assertEquals("400 invalid-request", told(nobody.post("", "{" + whole + ", " + extra + "}")), extra);
        }
        assertEquals("400 invalid-request", told(nobody.post("", "{'email': 'ada@', 'password': '" + FIRST + "', 'name': 'Ada'}")));
        assertEquals("400 too-short", refusal(register(email, "1234567")));
        Mailbox.quiet();
        assertEquals(List.of(), Mailbox.of(email).mails("verification"));
    }

    @Test
    void developmentHasACustomerReady() {
        assertEquals(1, json(staff().get("customers?email=customer@example.com")).path("items").size());
    }

    /** Alike in status, body, headers, and, in the middle of many pairs, time. */
    private static void assertAlike(Supplier<HttpResponse<String>> known, Supplier<HttpResponse<String>> unknown) {
        var times = new ArrayList<Long>();
        var differences = new ArrayList<Long>();
        for (int i = 0; i < 21; i++) {
            var one = new ArrayList<Long>();
            assertEquals(shape(timed(known, one)), shape(timed(unknown, one)));
            times.addAll(one);
            differences.add(one.get(0) - one.get(1));
        }
        long usual = median(times);
        long difference = Math.abs(median(differences));
        assertTrue(difference < 5_000_000 || difference * 4 < usual, () -> difference + " ns beside " + usual + " ns");
    }

    private static HttpResponse<String> timed(Supplier<HttpResponse<String>> call, List<Long> times) {
        long begin = System.nanoTime();
        var answer = call.get();
        times.add(System.nanoTime() - begin);
        return answer;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String shape(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        Stream.of("date", "x-request-id").forEach(headers::remove);
        return (answer.statusCode() + " " + headers + " " + answer.body()).replaceAll(";t=\\d+", "");
    }

    private UUID becomeCustomer() {
        register(email, FIRST);
        assertEquals("204", told(confirm(Mailbox.of(email).token("verification"))));
        return UUID.fromString(json(staff().get("customers?email=" + email)).at("/items/0/id").asText());
    }

    /** Whether it is the password, as only its owner can change it to itself. */
    private boolean knows(String password) {
        var id = UUID.fromString(json(staff().get("customers?email=" + email)).at("/items/0/id").asText());
        return change(Person.customer(address, id), password, password).statusCode() == 204;
    }

    private Person staff() {
        return Person.staff(address, "support");
    }

    private HttpResponse<String> register(String address, String password) {
        return nobody.post("", "{'email': '" + address + "', 'password': '" + password
                + "', 'name': 'Ada Lovelace', 'locale': 'de-CH'}");
    }

    private HttpResponse<String> confirm(String token) {
        return nobody.post("email-verification/confirm", "{'token': '" + token + "'}");
    }

    private HttpResponse<String> choose(String token, String password) {
        return nobody.post("password-reset/confirm", "{'token': '" + token + "', 'password': '" + password + "'}");
    }

    private static HttpResponse<String> change(Person me, String current, String password) {
        return me.post("me/password", "{'currentPassword': '" + current + "', 'password': '" + password + "'}");
    }

    /** Status and the code of the first fault. */
    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).at("/errors/0/code").asText();
    }

    private interface Call {
        HttpResponse<String> make(int index);
    }

    private static List<String> atOnce(int times, Call call) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < times; i++) {
            int index = i;
            calls.add(() -> told(call.make(index)));
        }
        var answers = new ArrayList<String>();
        for (var answer : threads.invokeAll(calls)) {
            answers.add(answer.get());
        }
        threads.shutdown();
        return answers;
    }
}
