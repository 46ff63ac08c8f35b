package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import stoa.benchmarks.Client.Wrong;

/** A guest's cart on its way to an order. */
final class Cart {

    private static final String ADDRESS = """
            {"email":"ada@example.com","shippingAddress":{"name":"Ada Byron","line1":"1 Market Street","city":"Springfield",\
            "region":"IL","postalCode":"62701","country":"US"}}""";
    private static final int CONFLICT = 409;
    private static final int MOST_CHANGES = 3;

    private final Shop shop;
    private final String id;
    private final String token;
    private final String key = UUID.randomUUID().toString();

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
    JsonNode add(String sku) {
        return call("POST", "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", 201);
    }

    /** Tells who buys, where to and how: what is missing before the order. */
    Cart completed() {
        call("PATCH", "", ADDRESS, 200);
        var option = call("GET", "/shipping-options", null, 200).path("items").path(0).path("id").asText();
        total = call("PATCH", "", "{\"shippingOptionId\":\"" + option + "\"}", 200).path("totals").path("grand");
        return this;
    }

    /** Orders at the known total; may be repeated after a refusal. */
    JsonNode place() {
        return place(key);
    }

    /** Orders as a shopper does whom a new price does not deter: reads the cart and orders again at the new total. */
    JsonNode order() {
        for (int change = 0; ; change++) {
            try {
                return place(change == 0 ? key : UUID.randomUUID().toString());
            } catch (Wrong refused) {
                if (refused.status() != CONFLICT || !refused.getMessage().contains("price-changed") || change == MOST_CHANGES) {
                    throw refused;
                }
                total = call("GET", "", null, 200).path("totals").path("grand");
            }
        }
    }

    private JsonNode place(String idempotencyKey) {
        return shop.client().call("POST", "/api/v1/orders", """
                {"cartId":"%s","expectedTotal":%s,"payment":{"provider":"sandbox","method":"card-ok"}}""".formatted(id, total), 201,
                "Cart-Token", token, "Idempotency-Key", idempotencyKey);
    }

    private JsonNode call(String method, String below, String body, int expected) {
        return shop.client().call(method, "/api/v1/carts/" + id + below, body, expected, "Cart-Token", token);
    }
}
