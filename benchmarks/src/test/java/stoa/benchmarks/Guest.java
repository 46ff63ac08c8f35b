package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;

/** A shopper without an account, each step a request to be sent. */
final class Guest {

    private static final Map<String, String> ADDRESS = Map.of("name", "Ada Byron", "line1", "1 Market Street", "city", "Springfield",
            "region", "IL", "postalCode", "62701", "country", "US");

    private final Stoa stoa;
    private String id;
    private String token;

    Guest(Stoa stoa) {
        this.stoa = stoa;
    }

    /** Takes the cart that was opened. */
    Guest with(JsonNode cart) {
        id = cart.path("id").asText();
        token = cart.path("token").asText();
        return this;
    }

    /** A guest whose new cart has so many lines. */
    static Guest withLines(Stoa stoa, int lines, int from) {
        var guest = new Guest(stoa);
        guest.with(guest.opens().send().expect(201).json());
        for (int line = 0; line < lines; line++) {
            guest.adds(SharedShop.IMPORTED.sku(from + line, 0)).send().expect(201);
        }
        return guest;
    }

    /** A guest whose cart needs no more than the order. */
    static Guest ready(Stoa stoa, int lines, int from) {
        var guest = withLines(stoa, lines, from);
        guest.tells("ada@example.com").send().expect(200);
        guest.chooses(guest.options().send().expect(200).json().path("items").path(0).path("id").asText()).send().expect(200);
        return guest;
    }

    Call opens() {
        return stoa.post(Stoa.CARTS).json(Map.of("currency", "USD"));
    }

    Call adds(String sku) {
        return cart("POST", "/lines").json(Map.of("sku", sku, "quantity", 1));
    }

    Call changes(String line, int quantity) {
        return cart("PATCH", "/lines/" + line).json(Map.of("quantity", quantity));
    }

    Call removes(String line) {
        return cart("DELETE", "/lines/" + line);
    }

    Call reads() {
        return cart("GET", "");
    }

    Call tells(String email) {
        return cart("PATCH", "").json(Map.of("email", email, "shippingAddress", ADDRESS));
    }

    Call options() {
        return cart("GET", "/shipping-options");
    }

    Call chooses(String option) {
        return cart("PATCH", "").json(Map.of("shippingOptionId", option));
    }

    Call holds() {
        return stoa.post(Stoa.ORDERS + "/reservations").header("Cart-Token", token).json(Map.of("cartId", id));
    }

    /** @param bearer the token of the customer whose cart takes the lines over */
    Call merges(String bearer) {
        return cart("POST", "/merge").bearer(bearer);
    }

    Call orders() {
        var total = reads().send().expect(200).json().path("totals").path("grand");
        return stoa.post(Stoa.ORDERS).header("Cart-Token", token).key(UUID.randomUUID().toString()).json(Map.of("cartId", id,
                "expectedTotal", total, "payment", Map.of("provider", "sandbox", "method", "card-ok")));
    }

    private Call cart(String method, String below) {
        return stoa.call(method, Stoa.CARTS + "/" + id + below).header("Cart-Token", token);
    }
}
