package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import stoa.systemtests.harness.Stoa;

/** What administrators ask of accounts, mails and the audit: each list with each of its filters, alone and some together. */
final class OfficeCalls {

    private static final String LIMIT = "limit=20";
    /** The first, and one that comes after another. */
    private static final int PAGES = 2;

    private final Stoa stoa;
    private final Random random = new Random(1);

    OfficeCalls(Stoa stoa) {
        this.stoa = stoa;
    }

    /** Each call once. */
    void deal() {
        lookAfterCustomers();
        keepStaff();
        keepKeys();
        readMails();
        readAudit();
    }

    private void lookAfterCustomers() {
        var customers = Stoa.ACCOUNTS + "/customers";
        lists(customers, List.of("", "sort=createdAt", "email=person-" + random.nextInt(1, 10_000) + "@example.com", "group=group-1",
                "group=group-10", "group=group-10&sort=createdAt", times("createdAt.gte", "createdAt.lte"),
                "group=group-1&" + times("createdAt.gte", "createdAt.lte")));
        var one = customers + "/" + json(customers + "?group=group-3").path("items").path(0).path("id").asText();
        changed(one, Map.of("groups", List.of("group-3", "group-4")));
        var group = made(Stoa.ACCOUNTS + "/customer-groups", Map.of("code", name(), "name", "Filler"));
        changed(group, Map.of("name", "Other"));
        removed(group);
        lists(Stoa.ACCOUNTS + "/customer-groups", List.of(""));
    }

    private void keepStaff() {
        var member = made(Stoa.ACCOUNTS + "/staff", Map.of("email", name() + "@shop.example", "name", "Filler", "roles", List.of("support")));
        changed(member, Map.of("roles", List.of("analyst"), "active", false));
        removed(member);
        lists(Stoa.ACCOUNTS + "/staff", List.of("", "email=admin@example.com"));
        var role = made(Stoa.ACCOUNTS + "/roles", Map.of("name", name(), "permissions", List.of("orders:read")));
        changed(role, Map.of("permissions", List.of("orders:read", "orders:write")));
        removed(role);
        lists(Stoa.ACCOUNTS + "/roles", List.of(""));
    }

    private void keepKeys() {
        var key = stoa.as("admin", "POST", Stoa.ACCOUNTS + "/api-keys").json(Map.of("name", "Filler", "scopes", List.of("orders:read")))
                .send().expect(201).json();
        stoa.post(Stoa.ACCOUNTS + "/tokens").json(Map.of("grantType", "client_credentials", "clientId", key.path("clientId").asText(),
                "clientSecret", key.path("clientSecret").asText())).send().expect(200);
        var path = Stoa.ACCOUNTS + "/api-keys/" + key.path("id").asText();
        changed(path, Map.of("name", "Other"));
        removed(path);
        lists(Stoa.ACCOUNTS + "/api-keys", List.of(""));
    }

    private void readMails() {
        var mails = Stoa.NOTIFICATIONS + "/messages";
        lists(mails, List.of("", "kind=erased", "kind=order-placed,erased", "state=FAILED", "state=QUEUED,FAILED", "state=SENT&kind=verification",
                times("createdAt.gte", "createdAt.lte"), "state=FAILED&" + times("createdAt.gte", "createdAt.lte")));
        json(mails + "/" + json(mails + "?state=FAILED").path("items").path(0).path("id").asText());
    }

    private void readAudit() {
        var entries = Stoa.ACCOUNTS + "/audit-entries";
        lists(entries, List.of("", "context=order", "actor=actor-7", "actor=actor-rare", "action=act-7", "action=act-old", "action=act-rare",
                "entity=table-old", "entity=table-rare", "entity=table-7&entityId=order-7", "entityId=order-" + random.nextInt(1, 20_000),
                times("at.gte", "at.lt"), "action=act-7&" + times("at.gte", "at.lt"), "context=cart&actor=actor-old"));
        stoa.as("admin", "POST", entries + "/verify").send().expect(202);
    }

    /** Some days, long ago. */
    private static String times(String from, String until) {
        var then = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(10));
        return from + "=" + then.minus(Duration.ofDays(2)) + "&" + until + "=" + then;
    }

    private void lists(String path, List<String> filters) {
        filters.forEach(filter -> HotCalls.pages(path + "?" + LIMIT + (filter.isEmpty() ? "" : "&") + filter, PAGES, this::json));
    }

    private JsonNode json(String path) {
        return stoa.as("admin", "GET", path).send().expect(200).json();
    }

    private String made(String path, Object body) {
        return URI.create(stoa.as("admin", "POST", path).json(body).send().expect(201).header("Location").orElseThrow()).getPath();
    }

    private void changed(String path, Object change) {
        stoa.as("admin", "PATCH", path).header("If-Match", tag(path)).json(change).send().expect(200);
    }

    private void removed(String path) {
        stoa.as("admin", "DELETE", path).header("If-Match", tag(path)).send().expect(204);
    }

    private String tag(String path) {
        return stoa.as("admin", "GET", path).send().expect(200).etag();
    }

    private static String name() {
        return "filler-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
