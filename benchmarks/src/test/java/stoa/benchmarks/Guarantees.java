package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import stoa.benchmarks.Client.Wrong;

/** What both servers have to keep, or their rates could not be compared. */
final class Guarantees {

    private static final int CONFLICT = 409;

    private final Database database;
    private final Shop shop;

    Guarantees(Database database, Shop shop) {
        this.database = database;
        this.shop = shop;
    }

    void kept() {
        theLastPieceIsSoldOnce();
        aKeyMakesOneOrder();
        nothingIsSoldAtAnotherTotal();
        jsonIsStrictAtEveryDepth();
        aCartIsItsOwnersOnly();
    }

    private void theLastPieceIsSoldOnce() {
        var sku = shop.data().sku(0, 0);
        var stock = shop.name().equals("floor") ? "floor.stock" : "stoa_order.stock_level";
        database.execute("UPDATE " + stock + " SET on_hand = reserved + 1" + of(sku));
        var carts = List.of(cart(sku), cart(sku));
        var refused = new AtomicInteger();
        Crowd.of(carts.size(), number -> {
            try {
                carts.get(number).order();
            } catch (Wrong soldOut) {
                Wrong.unless(soldOut.status() == CONFLICT && soldOut.getMessage().contains("out-of-stock"), "out-of-stock", soldOut);
                refused.incrementAndGet();
            }
        });
        Wrong.unless(refused.get() == 1, "one order of the last piece", refused + " refused by " + shop.name());
        database.execute("UPDATE " + stock + " SET on_hand = 1000000" + of(sku));
    }

    private void aKeyMakesOneOrder() {
        var cart = cart(shop.data().sku(1, 0));
        var key = UUID.randomUUID().toString();
        var first = cart.place(key, cart.request(), 201);
        var again = cart.place(key, cart.request(), 201);
        for (var field : List.of("id", "number", "cartId", "email", "lines", "shippingAddress")) {
            Wrong.unless(first.has(field) && first.path(field).equals(again.path(field)), "the same " + field, first + " and " + again);
        }
        Wrong.unless(grand(first).equals(grand(again)), "the same total", first + " and " + again);
        cart.place(key, cart.request().replace("card-ok", "card-no"), 422);
    }

    private void nothingIsSoldAtAnotherTotal() {
        var cart = cart(shop.data().sku(2, 0));
        var refusal = cart.place(key(), cart.request().replaceFirst("\"amount\":\"", "\"amount\":\"1"), CONFLICT);
        Wrong.unless(refusal.toString().contains("price-changed"), "price-changed", refusal);
        cart.order();
    }

    private void jsonIsStrictAtEveryDepth() {
        var cart = cart(shop.data().sku(3, 0));
        for (var request : List.of(cart.request().replaceFirst("\\{", "{\"odd\":1,"),
                cart.request().replaceFirst("\\{", "{\"cartId\":\"" + cart.id() + "\","),
                cart.request().replace("\"provider\"", "\"odd\":1,\"provider\""),
                cart.request().replace("\"provider\"", "\"method\":\"card-ok\",\"provider\""),
                cart.request().replace("\"amount\"", "\"odd\":1,\"amount\""),
                cart.request().replace("\"amount\"", "\"currency\":\"USD\",\"amount\""), cart.request() + "{}")) {
            cart.place(key(), request, 400);
        }
        for (var details : List.of("\"odd\":1", "\"email\":\"a@example.com\",\"email\":\"b@example.com\"",
                "\"shippingAddress\":" + address("\"odd\":1"), "\"shippingAddress\":" + address("\"city\":\"Elsewhere\""))) {
            cart.call("PATCH", "", "{" + details + "}", 400);
        }
        cart.call("POST", "/lines", "{\"sku\":\"ITEM-4-S\",\"quantity\":1,\"odd\":1}", 400);
        cart.order();
    }

    private static String address(String more) {
        return """
                {"name":"Ada","line1":"1 Market Street","city":"Springfield","region":"IL","postalCode":"62701","country":"US",%s}"""
                .formatted(more);
    }

    private void aCartIsItsOwnersOnly() {
        var cart = cart(shop.data().sku(5, 0));
        cart.call("GET", "", null, 404, "another");
        cart.call("GET", "/shipping-options", null, 404, "another");
        cart.call("POST", "/lines", "{\"sku\":\"ITEM-6-S\",\"quantity\":1}", 404, "another");
    }

    private Cart cart(String sku) {
        return new Cart(shop).add(sku).completed();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode grand(JsonNode order) {
        return order.path("totals").path("grand");
    }

    private static String of(String sku) {
        return " WHERE variant_id = (SELECT id FROM stoa_catalog.variant WHERE sku = '" + sku + "')";
    }
}
