package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ACCOUNTS;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Mailbox;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Shop;

/** A person registers, shops, sees all that is known, and is forgotten: marked data is found before and nowhere after. */
@SystemTest
class ForgottenST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "four wooden spoons";

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();
    private final String mark = "mark" + UUID.randomUUID().toString().substring(24);
    private final String email = mark + "@example.org";
    private final String moved = mark + "@example.net";

    @Test
    void whoeverIsForgottenLeavesBooksAndNoTrace() {
        var token = registers();
        as(token, "POST", ACCOUNTS + "/me/addresses", address()).expect(201);
        var bought = buys(token);
        buysWhatAGuestFilled(token);
        var left = guestsCart();
        moves(token);
        asksForAnAddressAndNeverProvesIt(token);
        assertTrue(tablesWithMark().size() >= 4, () -> "the mark is hardly anywhere: " + tablesWithMark());
        var archive = export(token);
        assertTrue(archive.path("cart").toString().contains(left.path("id").asText()), archive::toString);
        for (var part : List.of("account", "cart", "order")) {
            assertTrue(archive.path(part).toString().contains(mark), () -> part + " is not in " + archive);
        }

        stoa.post(ACCOUNTS + "/me/export").bearer(token).send().expect(202);
        var job = erase(token);
        assertEquals("COMPLETED", job.path("state").asText());
        stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", moved, "password", PASSWORD)).send()
                .expectProblem(401, "invalid-credentials");
        Mailbox.of(stoa, moved).awaits("Your data at Stoa have been erased");
        Await.until("the last mail has been forgotten", PATIENCE, () -> tablesWithMark().isEmpty());
        assertEquals(List.of(), filesWithMark());
        stoa.get(CARTS + "/" + left.path("id").asText()).header("Cart-Token", left.path("token").asText()).send()
                .expectProblem(404, "not-found");
        var kept = stoa.as("order-manager", "GET", ORDERS + "/" + bought.path("id").asText()).send().expect(200).json();
        assertEquals(bought.path("totals"), kept.path("totals"));
        assertEquals(bought.path("number"), kept.path("number"));
        assertFalse(kept.has("email"), kept::toString);
        assertEquals("US", kept.at("/shippingAddress/country").asText());
        Await.calm(PATIENCE, Oracle.of(Database.of(stoa))::faultsAtRest);
        assertEquals(List.of("Your data at Stoa have been erased"),
                Mailbox.of(stoa, moved).mails().stream().map(Mailbox.Mail::subject).toList());
    }

    /** What was left with the address before is the same person's. */
    private void moves(String token) {
        as(token, "POST", ACCOUNTS + "/me/email", Map.of("email", moved, "password", PASSWORD)).expect(202);
        var link = Mailbox.of(stoa, moved).awaits("Confirm your new address").token();
        stoa.post(ACCOUNTS + "/email-verification/confirm").json(Map.of("token", link)).send().expect(204);
        Mailbox.of(stoa, email).awaits("changed");
    }

    private void asksForAnAddressAndNeverProvesIt(String token) {
        var asked = mark + "@example.com";
        as(token, "POST", ACCOUNTS + "/me/email", Map.of("email", asked, "password", PASSWORD)).expect(202);
        Mailbox.of(stoa, asked).awaits("Confirm your new address");
    }

    private String registers() {
        stoa.post(ACCOUNTS).json(Map.of("email", email, "password", PASSWORD, "name", mark + " Byron")).send().expect(202);
        var link = Mailbox.of(stoa, email).awaits("Confirm your address").token();
        assertTrue(stoa.post(ACCOUNTS + "/email-verification/confirm").json(Map.of("token", link)).send().status() < 300);
        return stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", email, "password", PASSWORD))
                .send().expect(200).json().path("accessToken").asText();
    }

    private JsonNode buys(String token) {
        var mug = shop.sells("Mug of " + UUID.randomUUID(), 5);
        var cart = as(token, "POST", CARTS, Map.of("currency", "USD")).expect(201).json().path("id").asText();
        as(token, "POST", CARTS + "/" + cart + "/lines", Map.of("sku", mug.sku(), "quantity", 1)).expect(201);
        as(token, "PATCH", CARTS + "/" + cart, Map.of("email", email, "shippingAddress", address(), "billingAddress", address()))
                .expect(200);
        var way = stoa.get(CARTS + "/" + cart + "/shipping-options").bearer(token).send().expect(200).json();
        var total = as(token, "PATCH", CARTS + "/" + cart, Map.of("shippingOptionId", way.at("/items/0/id").asText()))
                .expect(200).json().at("/totals/grand");
        var order = stoa.post(ORDERS).bearer(token).key("forget-" + cart).json(Map.of("cartId", cart, "expectedTotal", total,
                "payment", Map.of("provider", "sandbox", "method", "card-ok"))).send().expect(201).json();
        Mailbox.of(stoa, email).awaits("Your order " + order.path("number").asText());
        return order;
    }

    /** A present for somebody else, put into the cart before the log-in. */
    private void buysWhatAGuestFilled(String token) {
        var guest = shop.aGuest().puts(1, shop.sells("Mug of " + UUID.randomUUID(), 5).sku()).isReady();
        guest.cart("PATCH", "").json(Map.of("shippingAddress", Map.of("name", mark + " Somerville", "line1", mark + " Lane 2",
                "city", "Springfield", "postalCode", "62701", "country", "US", "region", "IL"))).send().expect(200);
        guest.order("card-ok", guest.view().at("/totals/grand")).bearer(token).send().expect(201);
    }

    /** Left by the same person, who was not logged in. */
    private JsonNode guestsCart() {
        var cart = stoa.post(CARTS).json(Map.of("currency", "USD")).send().expect(201).json();
        stoa.patch(CARTS + "/" + cart.path("id").asText()).header("Cart-Token", cart.path("token").asText())
                .json(Map.of("email", email.toUpperCase(Locale.ROOT), "shippingAddress", address())).send().expect(200);
        return cart;
    }

    private Map<String, String> address() {
        return Map.of("name", mark + " Byron", "line1", mark + " Street 1", "city", "Springfield", "region", "IL",
                "postalCode", "62701", "country", "US", "phone", "+1 555 " + mark);
    }

    private JsonNode export(String token) {
        var job = finished(token, stoa.post(ACCOUNTS + "/me/export").bearer(token).send().expect(202));
        var place = job.path("archive").asText();
        stoa.get(place).bearer(stoa.tokens().ofCustomer(UUID.randomUUID())).send().expectProblem(404, "not-found");
        var archive = stoa.get(place).bearer(token).send().expect(200).json();
        stoa.get(place).bearer(token).send().expectProblem(404, "not-found");
        return archive;
    }

    private JsonNode erase(String token) {
        return finished(token, stoa.post(ACCOUNTS + "/me/erase").bearer(token).send().expect(202));
    }

    private JsonNode finished(String token, Answer promised) {
        var path = promised.header("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        return Await.value("the job " + path + " is done", PATIENCE, () -> Stream.of(stoa.get(path).bearer(token).send().expect(200)
                .json()).filter(job -> job.path("state").asText().matches("COMPLETED|FAILED")).findFirst());
    }

    private Answer as(String token, String method, String path, Map<String, ?> body) {
        return stoa.call(method, path).bearer(token).json(body).send();
    }

    /** The tables of all schemas in which the mark stands, whatever the case. */
    private List<String> tablesWithMark() {
        var database = Database.of(stoa);
        return database.rows("""
                SELECT table_schema || '.' || table_name FROM information_schema.tables
                 WHERE table_schema LIKE 'stoa%' AND table_type = 'BASE TABLE'""").stream()
                .filter(table -> !database.rows("SELECT 1 FROM " + table + " AS t WHERE CAST(t AS text) ILIKE '%" + mark + "%' LIMIT 1")
                        .isEmpty()).toList();
    }

    /** Logs, the broker's files and mails in which the mark stands; the last mail tells that all is done. */
    private List<Path> filesWithMark() {
        var server = stoa.dataDir().getParent();
        try (var files = Files.walk(server)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".log")
                            || file.toString().contains("messaging") || file.toString().endsWith(".eml"))
                    .filter(this::holdsMark).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean holdsMark(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(mark) && !text.contains("Subject: Your data at Stoa have been erased");
        } catch (IOException gone) {
            return false;
        }
    }
}
