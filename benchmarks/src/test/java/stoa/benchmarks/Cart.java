package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import stoa.benchmarks.Client.Wrong;

/** A guest's cart on its way to an order; each answer has to hold what was added, no more and no less. */
final class Cart {

    private static final String ADDRESS = """
            {"email":"ada@example.com","shippingAddress":{"name":"Ada Byron","line1":"1 Market Street","city":"Springfield",\
            "region":"IL","postalCode":"62701","country":"US"}}""";
    private static final int CONFLICT = 409;
    private static final int MOST_CHANGES = 3;

    private final Shop shop;
    private final String id;
    private final String token;
    private final Map<String, Integer> added = new HashMap<>();

    private JsonNode total;

    Cart(Shop shop) {
        this.shop = shop;
        var cart = shop.client().call("POST", "/api/v1/carts", "{\"currency\":\"USD\"}", 201);
        id = cart.path("id").asText();
        token = cart.path("token").asText();
    }

    String id() {
        return id;
    }

    /** Adds one piece. */
    Cart add(String sku) {
        added.merge(sku, 1, Integer::sum);
        requireAdded(call("POST", "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", 201));
        return this;
    }

    /** Tells who buys, where to and how: what is missing before the order. */
    Cart completed() {
        call("PATCH", "", ADDRESS, 200);
        var option = call("GET", "/shipping-options", null, 200).path("items").path(0).path("id").asText();
        return totalled(call("PATCH", "", "{\"shippingOptionId\":\"" + option + "\"}", 200));
    }

    /** Orders as a shopper does whom a new price does not deter: reads the cart and orders again at the new total. */
    JsonNode order() {
        for (int change = 0; ; change++) {
            try {
                return requireOrdered(place(UUID.randomUUID().toString(), request(), 201));
            } catch (Wrong refused) {
                if (refused.status() != CONFLICT || !refused.getMessage().contains("price-changed") || change == MOST_CHANGES) {
                    throw refused;
                }
                totalled(call("GET", "", null, 200));
            }
        }
    }

    /** What orders this cart at the total that is known. */
    String request() {
        return """
                {"cartId":"%s","expectedTotal":%s,"payment":{"provider":"sandbox","method":"card-ok"}}""".formatted(id, total);
    }

    JsonNode place(String idempotencyKey, String request, int expected) {
        return shop.client().call("POST", "/api/v1/orders", request, expected, "Cart-Token", token, "Idempotency-Key", idempotencyKey);
    }

    JsonNode call(String method, String below, String body, int expected) {
        return call(method, below, body, expected, token);
    }

    /** The same with another token than the cart's own. */
    JsonNode call(String method, String below, String body, int expected, String shown) {
        return shop.client().call(method, "/api/v1/carts/" + id + below, body, expected, "Cart-Token", shown);
    }

    private Cart totalled(JsonNode cart) {
        requireAdded(cart);
        total = cart.path("totals").path("grand");
        return this;
    }

    private void requireAdded(JsonNode cart) {
        require(quantities(cart).equals(added), "what was added", cart);
        var sum = BigDecimal.ZERO;
        for (var line : cart.path("lines")) {
            sum = sum.add(amount(line.path("unitPrice")).multiply(BigDecimal.valueOf(line.path("quantity").asInt())));
        }
        require(sum.signum() > 0 && sum.compareTo(amount(cart.path("totals").path("lines"))) == 0, "the sum of its prices, " + sum, cart);
    }

    private JsonNode requireOrdered(JsonNode order) {
        require(order.path("status").asText().equals("PLACED") && order.path("number").isTextual(), "PLACED", order);
        require(order.path("cartId").asText().equals(id) && quantities(order).equals(added), "of the cart's lines", order);
        require(amount(order.path("totals").path("grand")).compareTo(amount(total)) == 0, "at the cart's total " + total, order);
        return order;
    }

    private static Map<String, Integer> quantities(JsonNode lines) {
        var quantities = new HashMap<String, Integer>();
        lines.path("lines").forEach(line -> quantities.merge(line.path("sku").asText(), line.path("quantity").asInt(), Integer::sum));
        return quantities;
    }

    private static BigDecimal amount(JsonNode money) {
        require(money.path("amount").isTextual(), "an amount", money);
        return new BigDecimal(money.path("amount").textValue());
    }

    private static void require(boolean holds, String what, JsonNode told) {
        Wrong.unless(holds, what, told);
    }
}
