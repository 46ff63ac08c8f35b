package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;

/** What customers do with their accounts, with the answers looked at as far as their status. The people are those of the filled tables. */
final class PeopleCalls {

    private static final String ME = Stoa.ACCOUNTS + "/me";
    private static final String CHOSEN = "seven copper kettles";
    private static final Map<String, String> ADDRESS = Map.of("name", "Ada Byron", "line1", "1 Market Street", "city", "Springfield",
            "region", "IL", "postalCode", "62701", "country", "US");
    /** People up to this have links by which to prove something, three in turn for three purposes. */
    private static final int LINKED = 20_000;

    private final Stoa stoa;
    private final String password;
    /** By the place of an archive, the token of the one who may fetch it. */
    private final Map<String, String> archives = new HashMap<>();
    private int used;

    PeopleCalls(Stoa stoa) {
        this.stoa = stoa;
        this.password = LogIns.password(stoa);
    }

    /** Each call once, by others than before. */
    void deal() {
        logInAndOut();
        prove();
        var customer = logIn(next()).path("accessToken").asText();
        keepAccount(customer);
        shop(customer);
        changeLogin(customer);
        haveCollected(customer);
        stoa.post(ME + "/erase").bearer(logIn(next()).path("accessToken").asText()).send().expect(202);
    }

    /** Fetches what was collected; it has to be there. */
    void fetch() {
        archives.forEach((place, customer) -> stoa.get(place).bearer(customer).send().expect(200));
    }

    private void logInAndOut() {
        var first = logIn(next()).path("refreshToken").asText();
        var second = goOn(first);
        goOn(first);
        stoa.post(Stoa.ACCOUNTS + "/tokens/revoke").json(Map.of("refreshToken", second)).send().expect(204);
        stoa.post(Stoa.ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", "nobody-" + used + "@example.com", "password", CHOSEN))
                .send().expect(401);
    }

    private void prove() {
        stoa.post(Stoa.ACCOUNTS).json(Map.of("email", "guest-" + next() + "@example.com", "password", CHOSEN, "name", "Ada")).send().expect(202);
        stoa.post(Stoa.ACCOUNTS + "/password-reset").json(Map.of("email", email(next()))).send().expect(202);
        int link = 3 * used;
        confirmed("email-verification", Map.of("token", "link-" + link));
        confirmed("password-reset", Map.of("token", "link-" + (link + 1), "password", CHOSEN));
        confirmed("email-verification", Map.of("token", "link-" + (link + 2)));
    }

    private void keepAccount(String customer) {
        as(customer, "GET", ME).send().expect(200);
        as(customer, "PATCH", ME).json(Map.of("name", "Ada")).send().expect(200);
        var made = URI.create(as(customer, "POST", ME + "/addresses").json(ADDRESS).send().expect(201).header("Location").orElseThrow()).getPath();
        as(customer, "GET", made).send().expect(200);
        as(customer, "PATCH", made).json(Map.of("defaultShipping", true)).send().expect(200);
        as(customer, "DELETE", made).send().expect(204);
        as(customer, "PUT", ME + "/consents").json(Map.of("purpose", "newsletter", "granted", false)).send().expect(200);
        for (var list : new String[] {"/addresses?limit=1", "/consents", "/consents/history?limit=1", "/sessions?limit=1"}) {
            HotCalls.pages(ME + list, 2, page -> as(customer, "GET", page).send().expect(200).json());
        }
        var other = as(customer, "GET", ME + "/sessions").send().expect(200).json().path("items").path(0).path("id").asText();
        as(customer, "DELETE", ME + "/sessions/" + other).send().expect(204);
    }

    private void shop(String customer) {
        var cart = Guest.withLines(stoa, 2, used % 900).merges(customer).send().expect(200).json();
        as(customer, "GET", Stoa.CARTS + "/current").send().expect(200);
        as(customer, "GET", Stoa.CARTS + "/" + cart.path("id").asText()).send().expect(200);
        as(customer, "GET", Stoa.ORDERS).send().expect(200);
        stoa.post(Stoa.ORDERS + "/lookup").json(Map.of("number", "900000001", "email", "nobody@example.com")).send().expect(202);
    }

    private void changeLogin(String customer) {
        as(customer, "POST", ME + "/email").json(Map.of("email", "moving-" + used + "@example.com", "password", password)).send().expect(202);
        as(customer, "POST", ME + "/password").json(Map.of("currentPassword", password, "password", CHOSEN)).send().expect(204);
    }

    private void haveCollected(String customer) {
        var job = URI.create(as(customer, "POST", ME + "/export").send().expect(202).header("Location").orElseThrow()).getPath();
        as(customer, "GET", job).send().expect(200);
        archives.put(job + "/archive", customer);
    }

    private void confirmed(String what, Map<String, String> link) {
        stoa.post(Stoa.ACCOUNTS + "/" + what + "/confirm").json(link).send().expect(204);
    }

    private JsonNode logIn(int person) {
        return stoa.post(Stoa.ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", email(person), "password", password))
                .send().expect(200).json();
    }

    private String goOn(String token) {
        return stoa.post(Stoa.ACCOUNTS + "/tokens").json(Map.of("grantType", "refresh_token", "refreshToken", token)).send().expect(200)
                .json().path("refreshToken").asText();
    }

    private Call as(String customer, String method, String path) {
        return stoa.call(method, path).bearer(customer);
    }

    /** Somebody in the midst of all. */
    private int next() {
        used++;
        return LINKED + 500 * used;
    }

    private static String email(int person) {
        return "person-" + person + "@example.com";
    }
}
