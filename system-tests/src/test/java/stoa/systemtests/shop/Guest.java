package stoa.systemtests.shop;

import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;

/** A shopper without an account: one cart, known by its token, and what comes of it. */
public final class Guest {

    private final Stoa stoa;
    private final String currency;
    private String country = "US";
    private String key = UUID.randomUUID().toString();
    private String cartId;
    private String token;

    Guest(Stoa stoa, String currency) {
        this.stoa = stoa;
        this.currency = currency;
    }

    /** Takes a cart, once; every other step does so by itself. */
    public Guest withCart() {
        if (cartId == null) {
            var cart = stoa.post(CARTS).json(Map.of("currency", currency)).send().expect(201).json();
            cartId = cart.path("id").asText();
            token = cart.path("token").asText();
        }
        return this;
    }

    public Guest puts(int quantity, String sku) {
        triesToPut(quantity, sku).expect(201);
        return this;
    }

    public Answer triesToPut(int quantity, String sku) {
        return withCart().cart("POST", "/lines").json(Map.of("sku", sku, "quantity", quantity)).send();
    }

    /** Reads well between a thing and what is done with the cart. */
    public Guest inCart() {
        return this;
    }

    public Guest shippingTo(String countryCode) {
        country = countryCode;
        return this;
    }

    public Guest withKey(String idempotencyKey) {
        key = idempotencyKey;
        return this;
    }

    /** Tells email, address and the first way of shipping, so that only the payment is missing. */
    public Guest isReady() {
        withCart();
        cart("PATCH", "").json(Map.of("email", "guest@example.com", "shippingAddress", address())).send().expect(200);
        var options = cart("GET", "/shipping-options").send().expect(200).json().path("items");
        cart("PATCH", "").json(Map.of("shippingOptionId", options.path(0).path("id").asText())).send().expect(200);
        return this;
    }

    private Map<String, String> address() {
        var address = new LinkedHashMap<>(Map.of("name", "Ada Guest", "line1", "1 Market Walk", "city", "Athens",
                "postalCode", "30601", "country", country));
        if (country.equals("US")) {
            address.put("region", "GA");
        }
        return address;
    }

    /** From a filled cart to the answer of the order, whatever it is. */
    public Answer checksOut(String method) {
        return isReady().orders(method);
    }

    /** The order of a cart that is ready; to be sent again with the same key at will. */
    public Answer orders(String method) {
        return order(method, view().path("totals").path("grand")).send();
    }

    public Call order(String method, JsonNode expectedTotal) {
        return stoa.post(ORDERS).header("Cart-Token", token).key(key).json(orderBody(method, expectedTotal));
    }

    public Map<String, Object> orderBody(String method, JsonNode expectedTotal) {
        return Map.of("cartId", cartId, "expectedTotal", expectedTotal,
                "payment", Map.of("provider", "sandbox", "method", method));
    }

    /** The whole way, to an order that stands. */
    public Purchase buys(String method) {
        return Purchase.of(stoa, checksOut(method).expect(201));
    }

    public JsonNode view() {
        return cart("GET", "").send().expect(200).json();
    }

    public String cartStatus() {
        return view().path("status").asText();
    }

    public Call reservation() {
        return stoa.post(ORDERS + "/reservations").header("Cart-Token", token).json(Map.of("cartId", cartId));
    }

    public Call cart(String method, String below) {
        return stoa.call(method, CARTS + "/" + cartId + below).header("Cart-Token", token);
    }

    public String key() {
        return key;
    }

    public String cartId() {
        return cartId;
    }

    public String token() {
        return token;
    }
}
