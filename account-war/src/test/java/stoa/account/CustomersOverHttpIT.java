package stoa.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.account.Person.json;
import static stoa.account.Person.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged WAR over HTTP: what customers keep here, and what staff see and change of it. */
@ExtendWith(ArquillianExtension.class)
class CustomersOverHttpIT {

    private static final String HOME = "'name': 'Ada', 'line1': '12 Market Street', 'city': 'Springfield',"
            + " 'postalCode': '62701', 'country': 'US'";

    @ArquillianResource URL address;

    private UUID id;
    private String email;
    private Person me;

    @Deployment(testable = false)
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @BeforeEach
    void aCustomer() {
        email = "ada." + UUID.randomUUID() + "@example.com";
        Person.nobody(address).post("", "{'email': '" + email + "', 'password': 'brass lantern at noon', 'name': 'Ada',"
                + " 'locale': 'en'}");
        Person.nobody(address).post("email-verification/confirm",
                "{'token': '" + Mailbox.of(email).token("verification") + "'}");
        id = UUID.fromString(json(admin().get("customers?email=" + email)).at("/items/0/id").asText());
        me = Person.customer(address, id);
    }

    @Test
    void customersReadAndChangeTheirProfile() {
        var profile = me.get("me");
        assertEquals("Ada", json(profile).path("name").asText());
        assertEquals(304, me.get("me", "If-None-Match", tag(profile)).statusCode());
        var changed = me.send("PATCH", "me", "{'name': 'Ada King', 'locale': 'de'}");
        assertEquals("Ada King de", json(changed).path("name").asText() + " " + json(changed).path("locale").asText());
        assertEquals(json(changed), json(me.get("me")));
        assertEquals(1, Mailbox.told("customer.changed").stream().filter(one -> one.path("customerId").asText().equals(id.toString())).count());
        for (var patch : List.of("{'email': 'eve@example.com'}", "{'groups': ['vip']}", "{'id': '" + UUID.randomUUID() + "'}",
                "{'createdAt': '2026-01-01T00:00:00Z'}", "{'name': null}", "{'locale': 'not a tag'}")) {
            assertEquals("400 invalid-request", told(me.send("PATCH", "me", patch)), patch);
        }
    }

    @Test
    void whoSaysWhatTheyReadChangesNothingElse() {
        var home = "me/addresses/" + added("{" + HOME + "}");
        for (var own : List.of("me", home)) {
            var read = me.get(own);
            assertEquals(200, me.send("PATCH", own, "{'name': 'Ada King'}", "If-Match", tag(read)).statusCode());
            assertEquals("412 precondition-failed", told(me.send("PATCH", own, "{'name': 'Ada'}", "If-Match", tag(read))));
            assertEquals("Ada King", json(me.get(own)).path("name").asText());
            assertEquals(200, me.send("PATCH", own, "{'name': 'Ada'}").statusCode());
        }
        assertEquals("412 precondition-failed", told(me.send("DELETE", home, null, "If-Match", "\"1\"")));
        assertEquals("204", told(me.send("DELETE", home, null, "If-Match", tag(me.get(home)))));
        assertEquals("404 not-found", told(me.send("DELETE", home, null, "If-Match", "*")));
    }

    @Test
    void whoIsNoCustomerHasNoProfile() {
        assertEquals("401 unauthenticated", told(Person.nobody(address).get("me")));
        assertEquals("403 forbidden", told(admin().get("me")));
        var gone = Person.customer(address, UUID.randomUUID());
        assertEquals("404 not-found", told(gone.get("me")));
        assertEquals("404 not-found", told(gone.post("me/addresses", "{" + HOME + "}")));
        assertEquals("404 not-found", told(gone.send("PUT", "me/consents", "{'purpose': 'newsletter', 'granted': true}")));
        assertEquals("404 not-found", told(gone.post("me/email", "{'email': 'a@example.com', 'password': 'x'}")));
    }

    @Test
    void oneAddressIsTheDefaultOfEachKind() {
        var first = added("{" + HOME + ", 'defaultBilling': true, 'defaultShipping': true}");
        var second = added("{" + HOME + ", 'defaultShipping': true}");
        assertEquals("true false", defaults(first));
        assertEquals("false true", defaults(second));
        assertEquals(200, me.send("PATCH", "me/addresses/" + second, "{'defaultBilling': true, 'company': 'Acme'}").statusCode());
        assertEquals("false false", defaults(first));
        assertEquals("true true", defaults(second));
        assertEquals("Acme", json(me.get("me/addresses/" + second)).path("company").asText());
        assertFalse(json(me.send("PATCH", "me/addresses/" + second, "{'company': null}")).has("company"));
        assertEquals("204", told(me.send("DELETE", "me/addresses/" + second, null)));
        assertEquals(List.of(first), ids(json(me.get("me/addresses"))));
    }

    @Test
    void manyChangesAtOnceLeaveOneDefault() throws Exception {
        var book = IntStream.range(0, 6).mapToObj(i -> added("{" + HOME + "}")).toList();
        var threads = Executors.newFixedThreadPool(6);
        for (var change : book.stream().map(one -> threads.submit(() -> me.send("PATCH", "me/addresses/" + one,
                "{'defaultBilling': true, 'defaultShipping': true}").statusCode())).toList()) {
            assertEquals(200, change.get());
        }
        threads.shutdown();
        assertEquals(1, book.stream().filter(one -> defaults(one).equals("true true")).count());
        assertEquals(5, book.stream().filter(one -> defaults(one).equals("false false")).count());
    }

    @Test
    void anothersAddressIsNone() {
        var mine = added("{" + HOME + "}");
        aCustomer();
        assertEquals("404 not-found", told(me.get("me/addresses/" + mine)));
        assertEquals("404 not-found", told(me.send("PATCH", "me/addresses/" + mine, "{'name': 'Eve'}")));
        assertEquals("404 not-found", told(me.send("DELETE", "me/addresses/" + mine, null)));
        assertEquals(List.of(), ids(json(me.get("me/addresses"))));
    }

    @Test
    void addressesComeInPagesAndHundredAtMost() {
        Mailbox.run("INSERT INTO customer_address (id, customer_id, name, line1, city, postal_code, country, default_billing,"
                + " default_shipping) SELECT gen_random_uuid(), ?, 'Ada', 'x', 'x', 'x', 'US', false, false"
                + " FROM generate_series(1, 99)", id);
        var key = UUID.randomUUID().toString();
        var last = me.post("me/addresses", "{" + HOME + "}", "Idempotency-Key", key);
        assertEquals(201, last.statusCode());
        assertEquals(json(last).path("id"), json(me.post("me/addresses", "{" + HOME + "}", "Idempotency-Key", key)).path("id"));
        assertEquals("409 too-many-addresses", told(me.post("me/addresses", "{" + HOME + "}")));
        var page = json(me.get("me/addresses?limit=60&count=exact"));
        assertEquals(100, page.path("total").asInt());
        var next = json(me.get("me/addresses?limit=60&cursor=" + page.path("next").asText()));
        assertEquals(40, next.path("items").size());
        assertFalse(next.has("next"));
    }

    @Test
    void whatIsWrongInAnAddressIsPointedAt() {
        var refused = me.post("me/addresses", "{'name': ' ', 'line1': 'x', 'city': 'x', 'postalCode': 'x', 'country': 'UK'}");
        assertEquals("400 invalid-request", told(refused));
        assertEquals(List.of("/country", "/name"), json(refused).path("errors").findValuesAsText("pointer"));
        for (var extra : List.of("'id': '" + UUID.randomUUID() + "'", "'customerId': '" + UUID.randomUUID() + "'", "'version': 1")) {
            assertEquals("400 invalid-request", told(me.post("me/addresses", "{" + HOME + ", " + extra + "}")), extra);
        }
    }

    @Test
    void consentsAreKeptWithTheirHistory() {
        assertEquals(0, json(me.get("me/consents")).path("items").size());
        say("newsletter", true);
        say("analytics", true);
        say("newsletter", false);
        var now = json(me.get("me/consents")).path("items");
        assertEquals(List.of("analytics", "newsletter"), now.findValuesAsText("purpose"));
        assertEquals(List.of("true", "false"), now.findValuesAsText("granted"));
        var first = json(me.get("me/consents/history?limit=2&count=exact"));
        assertEquals(List.of("newsletter", "analytics"), first.path("items").findValuesAsText("purpose"));
        assertEquals(3, first.path("total").asInt());
        assertEquals("true", json(me.get("me/consents/history?limit=2&cursor=" + first.path("next").asText()))
                .at("/items/0/granted").asText());
        assertEquals("400 invalid-request", told(me.send("PUT", "me/consents", "{'purpose': 'spying', 'granted': true}")));
        assertEquals("400 invalid-request", told(me.send("PUT", "me/consents",
                "{'purpose': 'newsletter', 'granted': true, 'at': '2020-01-01T00:00:00Z'}")));
    }

    @Test
    void whatIsAskedTwiceWithOneKeyIsOneJob() {
        var exported = asked("me/export", "export-1");
        var replayed = asked("me/export", "export-1");
        assertEquals("true", replayed.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(job(exported), job(replayed));
        Mailbox.run("UPDATE idempotency_key SET state = 'IN_FLIGHT', status = NULL, location = NULL, lease_until = now()"
                + " WHERE principal = ?", "subject:" + id);
        assertEquals(job(exported), job(asked("me/export", "export-1")), "whoever made it fell before the answer");
        assertEquals("400 invalid-request", told(me.post("me/erase", "{'reason': 'moved'}")), "nobody would read it");
        var erased = asked("me/erase", "erasure-1");
        assertEquals(job(erased), job(asked("me/erase", "erasure-1")));
        assertEquals("404 not-found", told(me.post("me/erase", null)));
        assertEquals("404 not-found", told(me.post("me/export", null, "Idempotency-Key", "export-1")), "forgotten as all else");
        assertEquals(1, Mailbox.count("SELECT count(*) FROM idempotency_key WHERE principal = 'subject:" + id + "'"));
    }

    private HttpResponse<String> asked(String path, String key) {
        var answer = me.post(path, null, "Idempotency-Key", key);
        assertEquals(202, answer.statusCode(), answer.body());
        return answer;
    }

    /** The job that an answer tells, and where that stands. */
    private static String job(HttpResponse<String> answer) {
        return json(answer).path("id").asText() + " " + json(answer).path("kind").asText() + " "
                + answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void aJobIsReadByItsVersion() {
        var job = UUID.randomUUID();
        Mailbox.run("INSERT INTO privacy_job (id, kind, login_id, email, total) VALUES (?, 'personal-data-export', ?, ?, 4)",
                job, id, email);
        var read = me.get("me/jobs/" + job);
        assertEquals("QUEUED", json(read).path("state").asText());
        assertEquals(304, me.get("me/jobs/" + job, "If-None-Match", tag(read)).statusCode());
        Mailbox.run("UPDATE privacy_job SET next_attempt_at = now() WHERE id = ?", job);
        Mailbox.await(() -> Mailbox.count("SELECT count(*) FROM privacy_job WHERE state <> 'QUEUED' AND id = '" + job + "'") == 1);
        var later = me.get("me/jobs/" + job, "If-None-Match", tag(read));
        assertEquals("200 RUNNING", later.statusCode() + " " + json(later).path("state").asText());
        aCustomer();
        assertEquals("404 not-found", told(me.get("me/jobs/" + job)));
    }

    @Test
    void staffPutCustomersIntoGroups() {
        var code = "vip-" + UUID.randomUUID().toString().substring(0, 8);
        var group = admin().post("customer-groups", "{'code': '" + code + "', 'name': 'Best'}");
        assertEquals(201, group.statusCode(), group.body());
        assertEquals("409 group-exists", told(admin().post("customer-groups", "{'code': '" + code + "', 'name': 'Again'}")));
        var path = "customers/" + id;
        var patch = "{'groups': ['" + code + "'], 'name': 'Ada King'}";
        assertEquals("428 precondition-required", told(admin().send("PATCH", path, patch)));
        var tag = tag(admin().get(path));
        var changed = admin().send("PATCH", path, patch, "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("412 precondition-failed", told(admin().send("PATCH", path, patch, "If-Match", tag)));
        assertEquals(code, json(me.get("me")).at("/groups/0").asText());
        assertEquals(List.of(id.toString()), ids(json(admin().get("customers?group=" + code))));
        assertEquals("422 unknown-reference", told(admin().send("PATCH", path, "{'groups': ['nobody']}", "If-Match", tag(changed))));
        var groupPath = "customer-groups/" + json(group).path("id").asText();
        assertEquals("409 group-in-use", told(admin().send("DELETE", groupPath, null, "If-Match", tag(group))));
        admin().send("PATCH", path, "{'groups': []}", "If-Match", tag(changed));
        var renamed = admin().send("PATCH", groupPath, "{'name': 'The best'}", "If-Match", tag(group));
        assertEquals("The best", json(renamed).path("name").asText());
        assertEquals("400 invalid-request", told(admin().send("PATCH", groupPath, "{'code': 'x'}", "If-Match", tag(renamed))));
        assertEquals("204", told(admin().send("DELETE", groupPath, null, "If-Match", tag(renamed))));
        assertEquals("404 not-found", told(admin().get(groupPath)));
    }

    @Test
    void staffListCustomersByWhatIsKnownOfThem() {
        var made = json(admin().get("customers/" + id)).path("createdAt").asText();
        assertEquals(List.of(id.toString()), ids(json(admin().get("customers?email=" + email.toUpperCase()))));
        assertTrue(ids(json(admin().get("customers?limit=100&createdAt.gte=" + made))).contains(id.toString()));
        assertFalse(ids(json(admin().get("customers?limit=100&createdAt.gte=2999-01-01T00:00:00Z"))).contains(id.toString()));
        aCustomer();
        var first = json(admin().get("customers?limit=1&count=exact"));
        assertEquals(List.of(id.toString()), ids(first));
        assertTrue(first.path("total").asInt() >= 2);
        assertEquals(1, json(admin().get("customers?limit=1&cursor=" + first.path("next").asText())).path("items").size());
        assertEquals("400 invalid-request", told(admin().get("customers?createdAt.gte=yesterday")));
        assertEquals("400 invalid-request", told(admin().get("customers?name=Ada")));
        assertEquals("400 invalid-request", told(admin().get("customers?sort=email")));
    }

    @Test
    void onlyWhoMaySeesOrChangesCustomers() {
        var path = "customers/" + id;
        assertEquals("401 unauthenticated", told(Person.nobody(address).get(path)));
        assertEquals("403 forbidden", told(me.get(path)));
        assertEquals("403 forbidden", told(Person.staff(address, "analyst").get("customers")));
        var support = Person.staff(address, "support");
        assertEquals(200, support.get(path).statusCode());
        assertEquals("403 forbidden", told(support.send("PATCH", path, "{'name': 'x'}", "If-Match", "*")));
        assertEquals("403 forbidden", told(support.post("customer-groups", "{'code': 'x', 'name': 'x'}")));
    }

    private Person admin() {
        return Person.staff(address, "admin");
    }

    private String added(String body) {
        var answer = me.post("me/addresses", body);
        assertEquals(201, answer.statusCode(), answer.body());
        return json(answer).path("id").asText();
    }

    private String defaults(String addressId) {
        var one = json(me.get("me/addresses/" + addressId));
        return one.path("defaultBilling").asText() + " " + one.path("defaultShipping").asText();
    }

    private void say(String purpose, boolean granted) {
        var answer = me.send("PUT", "me/consents", "{'purpose': '" + purpose + "', 'granted': " + granted + "}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).map(item -> item.path("id").asText()).toList();
    }
}
